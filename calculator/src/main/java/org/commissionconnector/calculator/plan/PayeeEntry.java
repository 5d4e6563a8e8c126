package org.commissionconnector.calculator.plan;

import java.time.LocalDate;
import org.commissionconnector.calculator.message.SourcePosition;
import org.jspecify.annotations.Nullable;

/**
 * Who is on the plan: everybody of a role, or one person; the entry that names the person wins.
 * Exactly one of role and person is given.
 *
 * @param from first day, inclusive
 * @param to last day, inclusive
 */
public record PayeeEntry(
    @Nullable String role,
    @Nullable String person,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    SourcePosition position) {}
