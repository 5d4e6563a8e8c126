package org.commissionconnector.calculator.book;

import org.commissionconnector.calculator.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a record.
 *
 * @param record {@code invoice:i3}
 * @param path the field, {@code payments[0].amount}; null for the record as a whole
 */
public record BookProblem(String record, @Nullable String path, Message message) {}
