package org.commissionconnector.calculator.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commissionconnector.calculator.expression.EvaluationException;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.plan.Tiers;

/** A table over each line or record alone. What reverses takes back in proportion. */
final class RecordWalk {
  private final PayContext context;
  private final Tiers table;
  private final Entries entries;

  RecordWalk(PayContext context, Tiers table, Entries entries) {
    this.context = context;
    this.table = table;
    this.entries = entries;
  }

  void earn(List<CreditedLine> lines) throws EvaluationException {
    Ladder ladder = Ladder.of(table, TableStep.scale(context, table), context);
    Map<Object, List<CreditedLine>> groups = new LinkedHashMap<>();
    for (CreditedLine line : lines) {
      if (line.original() == null) {
        Object key = table.over() == Tiers.Over.LINE ? line : line.transaction().record();
        groups.computeIfAbsent(key, k -> new ArrayList<>()).add(line);
      }
    }
    groups.values().forEach(group -> walk(ladder, group));
    lines.stream().filter(line -> line.original() != null).forEach(this::takeBack);
  }

  /** Below zero it mirrors what it does above. */
  private void walk(Ladder ladder, List<CreditedLine> group) {
    Exact total =
        group.stream().map(l -> TableStep.length(table, l)).reduce(Exact.ZERO, Exact::plus);
    Exact sign = Exact.of(total.isNegative() ? -1 : 1);
    Paint paint = new Paint(ladder, total.abs());
    Exact at = Exact.ZERO;
    Exact sum = Exact.ZERO;
    long before = 0;
    for (CreditedLine line : group) {
      List<Paint.Piece> pieces = new ArrayList<>();
      Exact to = at.plus(TableStep.length(table, line).times(sign));
      sum = sum.plus(paint.earned(at, to, TableStep.basePerUnit(table, line), pieces).times(sign));
      long so = context.money().round(sum);
      entries.add(context, line, so - before, TableStep.because(context, pieces, so - before));
      before = so;
      at = to;
    }
  }

  private void takeBack(CreditedLine line) {
    Exact whole = context.money().exact(entries.amountOn(line.original()));
    Reversal reversal = FixedStep.reversal(line);
    entries.addReversal(
        context,
        line,
        whole.times(reversal.lineBefore()),
        whole.times(reversal.lineAfter()),
        List.of(Message.of("engine.takes-back")));
  }
}
