package org.commissionconnector.calculator.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a component or measure credits in a period.
 *
 * @param all by payee, each in order
 */
record Credits(Map<String, List<CreditedLine>> all) {
  static final Credits NONE = new Credits(Map.of());

  List<CreditedLine> of(String payee) {
    return all.getOrDefault(payee, List.of());
  }

  /** These and more, in order. */
  Credits with(Credits more) {
    if (more.all.isEmpty()) {
      return this;
    }
    Map<String, List<CreditedLine>> merged = new HashMap<>(all);
    more.all.forEach(
        (payee, lines) ->
            merged.merge(
                payee,
                lines,
                (mine, others) ->
                    java.util.stream.Stream.concat(mine.stream(), others.stream())
                        .sorted(CreditedLine.ORDER)
                        .toList()));
    return new Credits(merged);
  }
}
