package org.commissionconnector.calculator.engine;

import java.util.List;
import org.commissionconnector.calculator.expression.EvaluationException;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.money.Rate;
import org.commissionconnector.calculator.plan.Pay;

/** A cell found by two values: a rate of all credits of the period, or an amount once. */
record MatrixStep(Pay.Matrix matrix) implements PayStep {

  @Override
  public void earn(PayContext context, List<CreditedLine> lines, Entries entries)
      throws EvaluationException {
    Exact row = context.value(matrix.rows().of());
    Exact column = context.value(matrix.columns().of());
    Pay.Matrix.Cell cell =
        matrix
            .cells()
            .get(at(row, matrix.rows().borders()))
            .get(at(column, matrix.columns().borders()));
    Message found =
        Message.of(
            "engine.matrix",
            Wording.value(context, matrix.rows().of(), row),
            Wording.value(context, matrix.columns().of(), column));
    if (cell instanceof Pay.Matrix.Cell.OfBase ofBase) {
      Chosen.rate(context, lines, ofBase.rate().fraction(), found, entries);
    } else if (cell instanceof Pay.Matrix.Cell.Flat flat) {
      once(context, Numbers.of(flat.amount(), context), found, entries);
    } else if (cell instanceof Pay.Matrix.Cell.Multiplier multiplier) {
      multiplied(context, lines, multiplier.factor(), found, entries);
    }
  }

  private void multiplied(
      PayContext context, List<CreditedLine> lines, Exact factor, Message found, Entries entries)
      throws EvaluationException {
    if (matrix.targetPay().isPresent()) {
      once(context, Numbers.of(matrix.targetPay().get(), context).times(factor), found, entries);
    } else {
      Exact rate = matrix.rate().map(Rate::fraction).orElse(Exact.ZERO);
      Chosen.rate(context, lines, rate.times(factor), found, entries);
    }
  }

  private static void once(PayContext context, Exact amount, Message found, Entries entries) {
    long earned = context.money().round(amount);
    entries.add(
        context,
        null,
        earned,
        List.of(found, Message.of("engine.fixed-period", context.money().text(earned))));
  }

  private int at(Exact value, List<Exact> borders) {
    int at = 0;
    for (Exact border : borders) {
      int against = value.compareTo(border);
      if (against > 0 || (against == 0 && matrix.onBorder() == Pay.OnBorder.NEXT)) {
        at++;
      }
    }
    return at;
  }
}
