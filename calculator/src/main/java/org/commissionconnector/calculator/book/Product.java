package org.commissionconnector.calculator.book;

import org.jspecify.annotations.Nullable;

/**
 * What is sold.
 *
 * @param parent id of the product it belongs to
 * @param category a path: {@code Furniture/Office}
 */
public record Product(
    String id, @Nullable String name, @Nullable String parent, @Nullable String category) {}
