package org.commissionconnector.calculator.engine;

import java.util.List;
import java.util.function.Function;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.money.Rate;

/** A rate that was chosen for all credits of a period: rounds the total so far minus before. */
final class Chosen {
  private Chosen() {}

  static void rate(
      PayContext context, List<CreditedLine> lines, Exact rate, Message found, Entries entries) {
    walk(
        context,
        lines,
        line -> rate.times(line.base()),
        (line, amount) ->
            List.of(found, RateStep.because(context, new Rate(rate), line.base(), amount).get(0)),
        entries);
  }

  /** Puts words to a line's amount. */
  interface Words {
    List<Message> of(CreditedLine line, long amount);
  }

  /** Each line's exact earning, rounded as total so far minus total before. */
  static void walk(
      PayContext context,
      List<CreditedLine> lines,
      Function<CreditedLine, Exact> exact,
      Words words,
      Entries entries) {
    Exact sum = Exact.ZERO;
    long before = 0;
    for (CreditedLine line : lines.stream().sorted(CreditedLine.ORDER).toList()) {
      sum = sum.plus(exact.apply(line));
      long so = context.money().round(sum);
      entries.add(context, line, so - before, words.of(line, so - before));
      before = so;
    }
  }
}
