package org.commissionconnector.reconcile;

import java.time.LocalDate;
import java.util.List;
import org.commissionconnector.calculator.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * A won deal or a posted invoice, and what became of it.
 *
 * @param record its ref
 * @param name the deal's name or the invoice's number
 * @param on the day it was won or issued
 * @param reasons why nobody is credited, each once; empty where somebody is, or it waits
 */
public record RecordFate(
    String record,
    @Nullable String name,
    @Nullable String owner,
    @Nullable LocalDate on,
    Fate fate,
    List<Message> reasons) {
  public RecordFate {
    reasons = List.copyOf(reasons);
  }
}
