package org.commissionconnector.calculator.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commissionconnector.calculator.message.Message;

/** What became of each transaction: credited, or why a component passed it by. */
final class Outcomes {
  private final Set<Transaction> credited = new HashSet<>();
  private final Set<String> answered = new HashSet<>();
  private final Map<Transaction, List<Message>> reasons = new LinkedHashMap<>();

  void clear() {
    credited.clear();
    answered.clear();
    reasons.clear();
  }

  void credited(Transaction transaction) {
    credited.add(transaction);
  }

  void passedBy(Transaction transaction, Message reason) {
    List<Message> known = reasons.computeIfAbsent(transaction, t -> new ArrayList<>());
    if (!known.contains(reason)) {
      known.add(reason);
    }
  }

  boolean isCredited(Transaction transaction) {
    return credited.contains(transaction);
  }

  /** Whether a credit note or cancellation of a later period took back or cancelled anything. */
  void answered(TakeBacks.Happening happening) {
    answered.add(key(happening.cause(), happening.on()));
  }

  boolean isAnswered(String cause, LocalDate on) {
    return answered.contains(key(cause, on));
  }

  private static String key(String cause, LocalDate on) {
    return cause + " " + on;
  }

  /** Why components passed it by, each reason once, in the plans' order. */
  List<Message> reasons(Transaction transaction) {
    return reasons.getOrDefault(transaction, List.of());
  }
}
