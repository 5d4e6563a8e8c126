package org.commissionconnector.calculator.book;

import org.jspecify.annotations.Nullable;

/** Some people with a manager; its members name it in {@link Person#teams}. */
public record Team(
    String id, @Nullable String name, @Nullable String manager, @Nullable String parent) {}
