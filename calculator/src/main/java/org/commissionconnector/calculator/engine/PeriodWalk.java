package org.commissionconnector.calculator.engine;

import java.util.ArrayList;
import java.util.List;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.money.Money;
import org.commissionconnector.calculator.plan.Pay;
import org.commissionconnector.calculator.plan.Tiers;

/** A walk of lines through a table: each gets the painted rates over its own stretch. */
final class PeriodWalk {
  private final PayContext context;
  private final Tiers table;
  private final List<CreditedLine> lines;
  private final Paint paint;

  /**
   * @param paint for the total of the lines
   */
  PeriodWalk(PayContext context, Tiers table, List<CreditedLine> lines, Paint paint) {
    this.context = context;
    this.table = table;
    this.lines = lines;
    this.paint = paint;
  }

  PeriodWalk(PayContext context, Tiers table, List<CreditedLine> lines, Ladder ladder) {
    this(context, table, lines, new Paint(ladder, total(context, table, lines)));
  }

  /** How far the lines walk together. */
  static Exact total(PayContext context, Tiers table, List<CreditedLine> lines) {
    if (table.of() != Pay.Of.Own.QUANTITY) {
      return Lines.of(lines, context.money()).sum();
    }
    return lines.stream()
        .map(line -> TableStep.length(table, line))
        .reduce(Exact.ZERO, Exact::plus);
  }

  void earn(Entries entries) {
    if (!earnOnLongs(entries)) {
      earn(entries, 0);
    }
  }

  /** The walk on whole minor units, where bases and table allow it. */
  private boolean earnOnLongs(Entries entries) {
    PlanMoney money = context.money();
    Lines columns = Lines.of(lines, money);
    long[] bases = table.of() == Pay.Of.Own.QUANTITY ? null : columns.bases();
    Slopes slopes =
        bases == null ? null : paint.onMinor(Money.decimals(money.currency())).orElse(null);
    if (bases == null || slopes == null) {
      return false;
    }
    long[] amounts = context.run().scratch().longs(columns.size());
    if (!slopes.walk(bases, columns.size(), amounts, money.rounding())) {
      return false;
    }
    entries.add(new Block(context, columns, amounts, i -> because(bases, i, amounts[i])));
    return true;
  }

  private List<Message> because(long[] bases, int line, long amount) {
    Exact from = context.money().exact(bases, line);
    Exact to = from.plus(context.money().exact(bases[line]));
    return TableStep.because(context, paint.pieces(from, to), amount);
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
