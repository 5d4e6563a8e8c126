package org.commissionconnector.calculator.engine;

import java.util.ArrayList;
import java.util.List;
import org.commissionconnector.calculator.expression.EvaluationException;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.plan.Tiers;

/** A walk of lines through a table: each gets the painted rates over its own stretch. */
final class PeriodWalk {
  private final PayContext context;
  private final Tiers table;
  private final List<CreditedLine> lines;
  private final Paint paint;

  PeriodWalk(PayContext context, Tiers table, Ladder ladder, List<CreditedLine> lines) {
    this.context = context;
    this.table = table;
    this.lines = lines;
    this.paint = new Paint(ladder, total());
  }

  static PeriodWalk ofPeriod(PayContext context, Tiers table, List<CreditedLine> lines)
      throws EvaluationException {
    Ladder ladder = Ladder.of(table, TableStep.scale(context, table), context);
    return new PeriodWalk(context, table, ladder, lines);
  }

  private Exact total() {
    return lines.stream()
        .map(line -> TableStep.length(table, line))
        .reduce(Exact.ZERO, Exact::plus);
  }

  void earn(Entries entries) {
    earn(entries, 0);
  }

  /**
   * Adds entries for the lines from one on.
   *
   * @return what the lines before it earn together, in minor units
   */
  long earn(Entries entries, int first) {
    Exact at = Exact.ZERO;
    Exact sum = Exact.ZERO;
    long before = 0;
    long beforeFirst = 0;
    for (int i = 0; i < lines.size(); i++) {
      CreditedLine line = lines.get(i);
      List<Paint.Piece> pieces = new ArrayList<>();
      Exact to = at.plus(TableStep.length(table, line));
      sum = sum.plus(paint.earned(at, to, TableStep.basePerUnit(table, line), pieces));
      long so = context.money().round(sum);
      if (i >= first) {
        long amount = so - before;
        entries.add(context, line, amount, TableStep.because(context, pieces, amount));
      } else {
        beforeFirst = so;
      }
      before = so;
      at = to;
    }
    return beforeFirst;
  }

  /** What all lines earn together, in minor units. */
  long whole() {
    Exact at = Exact.ZERO;
    Exact sum = Exact.ZERO;
    for (CreditedLine line : lines) {
      Exact to = at.plus(TableStep.length(table, line));
      sum = sum.plus(paint.earned(at, to, TableStep.basePerUnit(table, line), new ArrayList<>()));
      at = to;
    }
    return context.money().round(sum);
  }
}
