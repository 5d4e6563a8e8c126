package org.commissionconnector.reconcile;

import java.util.Map;
import org.commissionconnector.calculator.message.Message;

/** What a person can do about a record that nobody is credited for. */
public final class Remedies {
  private static final Map<String, String> BY_REASON =
      Map.of(
          "engine.uncredited-owner", "reconcile.give-an-owner",
          "engine.uncredited-plan", "reconcile.put-on-a-plan",
          "engine.uncredited-draft", "reconcile.post-it",
          "engine.uncredited-problem", "reconcile.mend-the-problem",
          "engine.set-aside", "reconcile.mend-the-problem",
          "engine.line-error", "reconcile.mend-the-problem",
          "engine.no-rate", "reconcile.add-a-rate",
          "engine.no-cost", "reconcile.add-a-cost",
          "facts.not-understood", "reconcile.mend-the-record");

  private Remedies() {}

  /** Of a record with this fate. */
  public static Message of(RecordFate record) {
    return switch (record.fate()) {
      case CREDITED -> Message.of("reconcile.nothing-to-do");
      case WAITS_FOR_INVOICE -> Message.of("reconcile.invoice-it");
      case WAITS_FOR_PAYMENT -> Message.of("reconcile.wait-for-payment");
      case UNCREDITED, SET_ASIDE -> ofReason(record);
      case FORGOTTEN -> Message.of("reconcile.settle-again", record.record());
    };
  }

  private static Message ofReason(RecordFate record) {
    return record.reasons().stream()
        .map(Remedies::remedy)
        .filter(key -> !key.isEmpty())
        .findFirst()
        .map(Message::of)
        .orElseGet(
            () ->
                Message.of(
                    record.fate() == Fate.SET_ASIDE
                        ? "reconcile.mend-the-record"
                        : "reconcile.meant-by-the-plan"));
  }

  /** That of the message, or of the first message inside it that has one. */
  private static String remedy(Message reason) {
    for (Object argument : reason.arguments()) {
      if (argument instanceof Message inner && !remedy(inner).isEmpty()) {
        return remedy(inner);
      }
    }
    return BY_REASON.getOrDefault(reason.key(), "");
  }
}
