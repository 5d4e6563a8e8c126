package org.commissionconnector.calculator.engine;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.commissionconnector.calculator.expression.EvaluationException;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.money.Rate;
import org.commissionconnector.calculator.plan.Pay;
import org.commissionconnector.calculator.plan.Tiers;
import org.jspecify.annotations.Nullable;

/** A rate table: walked line by line, or choosing the rate of all. */
final class TableStep implements PayStep {
  private final Tiers table;

  /** Where the table is the same for every payee and period; else null. */
  private final @Nullable Ladder fixed;

  /** The fixed table painted, by how many tiers that rate back are reached. */
  private final AtomicReferenceArray<Paint> painted;

  TableStep(Tiers table) {
    this.table = table;
    boolean same =
        table.targetPay().isEmpty()
            && table.interpolate() != Tiers.Interpolate.RATE
            && (table.of() == Pay.Of.Own.AMOUNT || table.of() == Pay.Of.Own.QUANTITY);
    fixed = same ? Ladder.of(table, Exact.ONE) : null;
    painted = new AtomicReferenceArray<>(table.steps().size() + 1);
  }

  @Override
  public boolean goesByColumns() {
    return table.over() == Tiers.Over.PERIOD && table.of() != Pay.Of.Own.QUANTITY;
  }

  @Override
  public void earn(PayContext context, List<CreditedLine> lines, Entries entries)
      throws EvaluationException {
    if (context.isOther(table.of())) {
      choose(context, lines, entries);
      return;
    }
    List<CreditedLine> ordered = inOrder(lines);
    switch (table.over()) {
      case LINE, RECORD -> new RecordWalk(context, table, entries).earn(lines);
      case PERIOD -> new PeriodWalk(context, table, ordered, paint(context, ordered)).earn(entries);
      case YEAR_TO_DATE -> YearToDate.earn(context, table, ordered, entries);
    }
  }

  private Paint paint(PayContext context, List<CreditedLine> lines) throws EvaluationException {
    boolean same = fixed != null && !fixed.ratesBack();
    Exact total = same ? Exact.ZERO : PeriodWalk.total(context, table, lines);
    if (fixed == null) {
      return new Paint(Ladder.of(table, scale(context, table), context), total);
    }
    int reached = fixed.reached(total);
    Paint known = painted.get(reached);
    if (known == null) {
      known = new Paint(fixed, total);
      painted.set(reached, known);
    }
    return known;
  }

  /** What reverses may stand behind; columns with kinds are in order already. */
  private static List<CreditedLine> inOrder(List<CreditedLine> lines) {
    boolean ordered = lines instanceof Lines columns && columns.ofKinds() != null;
    return ordered ? lines : lines.stream().sorted(CreditedLine.ORDER).toList();
  }

  private void choose(PayContext context, List<CreditedLine> lines, Entries entries)
      throws EvaluationException {
    Exact value = context.value(table.of());
    Ladder ladder = Ladder.of(table, Exact.ONE, context);
    Ladder.Tier tier = ladder.owning(value);
    Message found = Message.of("engine.chosen", Wording.value(context, table.of(), value));
    if (tier == null) {
      Chosen.rate(context, lines, Exact.ZERO, found, entries);
    } else if (tier.flat() != null) {
      once(context, lines, ladder, tier, value, found, entries);
    } else if (tier.perUnit() != null) {
      Exact perUnit = tier.perUnit();
      Chosen.walk(
          context,
          lines,
          line -> line.quantity().times(perUnit),
          (line, amount) -> List.of(found, units(context, perUnit, line.quantity(), amount)),
          entries);
    } else {
      Chosen.rate(context, lines, rate(ladder, tier, value), found, entries);
    }
  }

  private static Exact rate(Ladder ladder, Ladder.Tier tier, Exact value) {
    if (ladder.interpolate == Tiers.Interpolate.RATE) {
      return ladder.interpolatedRate(value).fraction();
    }
    return tier.rate() == null ? Exact.ZERO : tier.rate();
  }

  private static void once(
      PayContext context,
      List<CreditedLine> lines,
      Ladder ladder,
      Ladder.Tier tier,
      Exact value,
      Message found,
      Entries entries) {
    if (lines.isEmpty() || tier.flat() == null) {
      return;
    }
    boolean inProportion = ladder.interpolate == Tiers.Interpolate.AMOUNT;
    Exact flat = tier.flat();
    long earned = context.money().round(inProportion ? flat.times(tier.filled(value)) : flat);
    entries.add(
        context,
        null,
        earned,
        List.of(found, Message.of("engine.fixed-period", context.money().text(earned))));
  }

  private static Message units(PayContext context, Exact perUnit, Exact units, long amount) {
    return Message.of(
        "engine.per-unit",
        perUnit.toPlainString(6),
        units.toPlainString(6),
        context.money().text(amount));
  }

  /** The scale of a table's borders: the target where they are attainments. */
  static Exact scale(PayContext context, Tiers table) throws EvaluationException {
    return PayContext.isAttainment(table.of())
        ? context.run().measures().attainableTarget(context.quota(), context.payee())
        : Exact.ONE;
  }

  /** What a line adds to the walk: its base, or its quantity. */
  static Exact length(Tiers table, CreditedLine line) {
    return table.of() == Pay.Of.Own.QUANTITY ? line.quantity() : line.base();
  }

  /** How much base one step of the walk along the line stands for. */
  static Exact basePerUnit(Tiers table, CreditedLine line) {
    if (table.of() != Pay.Of.Own.QUANTITY) {
      return Exact.ONE;
    }
    Exact quantity = line.quantity();
    return quantity.isZero() ? Exact.ZERO : line.base().dividedBy(quantity);
  }

  /** How an amount comes about, piece by piece. */
  static List<Message> because(PayContext context, List<Paint.Piece> pieces, long amount) {
    if (pieces.isEmpty()) {
      return List.of(Message.of("engine.table", context.money().text(amount)));
    }
    return pieces.stream()
        .map(
            piece ->
                piece.tier().perUnit() != null
                    ? units(context, piece.rate(), piece.length(), round(context, piece))
                    : RateStep.because(
                            context, new Rate(piece.rate()), piece.length(), round(context, piece))
                        .get(0))
        .toList();
  }

  private static long round(PayContext context, Paint.Piece piece) {
    return context.money().round(piece.rate().times(piece.length()));
  }
}
