package org.commissionconnector.calculator.engine;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which line of a credit note or cancellation takes back what was paid once for the whole record:
 * the one that answers to the line that carries it, else the note's first.
 */
final class Leading {
  private final Map<String, CreditedLine> leading = new HashMap<>();

  /**
   * Looks at a line; one that reverses nothing is passed by.
   *
   * @param carrier the line that the record's amount was paid on
   */
  void see(CreditedLine line, @Nullable CreditedLine carrier) {
    CreditedLine original = line.original();
    if (original == null) {
      return;
    }
    CreditedLine known = leading.get(key(line));
    if (known == null || (original.equals(carrier) && !original.equals(known.original()))) {
      leading.put(key(line), line);
    }
  }

  boolean leads(CreditedLine line) {
    return line.equals(leading.get(key(line)));
  }

  private static String key(CreditedLine line) {
    Reversal how = FixedStep.reversal(line);
    return String.join(
        "\n", line.transaction().recordKey(), how.cause(), how.kind().name(), line.payee());
  }
}
