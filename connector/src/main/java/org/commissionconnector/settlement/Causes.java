package org.commissionconnector.settlement;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commissionconnector.calculator.message.Message;
import org.jspecify.annotations.Nullable;

/** Says why what was booked on a record is not right any more. */
final class Causes {
  private static final Message OTHERS = Message.of("facts.others");

  private final Map<String, Message> changes;

  Causes(Map<String, Message> changes) {
    this.changes = changes;
  }

  /** Refs of the records that changed. */
  Set<String> records() {
    return changes.keySet();
  }

  /** The record's own change, else the only change there was, else that others changed. */
  Optional<Message> of(@Nullable String record) {
    Message own = record == null ? null : changes.get(record);
    if (own != null) {
      return Optional.of(own);
    }
    return switch (changes.size()) {
      case 0 -> Optional.of(Message.of("facts.terms"));
      case 1 -> changes.values().stream().findFirst();
      default -> Optional.of(OTHERS);
    };
  }
}
