package org.commissionconnector.calculator.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.money.Rate;
import org.commissionconnector.calculator.plan.CommissionPlan;
import org.commissionconnector.calculator.plan.Pay;
import org.commissionconnector.calculator.plan.Tiers;
import org.commissionconnector.calculator.review.PlanExplainer.Paragraph;
import org.jspecify.annotations.Nullable;

/** Says how credits become earnings. */
final class PayWords {
  private final String currency;

  PayWords(CommissionPlan plan) {
    this.currency = plan.currency().getCurrencyCode();
  }

  Paragraph pay(Pay pay) {
    if (pay instanceof Pay.Percent percent) {
      return Paragraph.of(Message.of("explain.percent", percent.rate()));
    }
    if (pay instanceof Pay.Fixed fixed) {
      return Paragraph.of(
          Message.of("explain.fixed-" + TermWords.word(fixed.per()), amount(fixed.amount())));
    }
    if (pay instanceof Pay.Formula formula) {
      return Paragraph.of(Message.of("explain.formula", currency, formula.expression().source()));
    }
    if (pay instanceof Pay.First first) {
      return new Paragraph(Message.of("explain.first"), rules(first));
    }
    if (pay instanceof Pay.Levels levels) {
      return new Paragraph(Message.of("explain.levels"), levels(levels));
    }
    if (pay instanceof Pay.Table table) {
      return table(table.tiers());
    }
    return oncePerPeriod(pay);
  }

  private Paragraph oncePerPeriod(Pay pay) {
    if (pay instanceof Pay.Bonus bonus) {
      return bonus(bonus);
    }
    if (pay instanceof Pay.Matrix matrix) {
      return matrix(matrix);
    }
    if (pay instanceof Pay.Score score) {
      return score(score);
    }
    return pool((Pay.Pool) pay);
  }

  private List<Message> rules(Pay.First first) {
    List<Message> points = new ArrayList<>();
    for (Pay.First.Rule rule : first.rules()) {
      Paragraph inner = pay(rule.pay());
      points.add(
          rule.when()
              .map(when -> Message.of("explain.rule-if", when.source(), inner.sentence()))
              .orElseGet(() -> Message.of("explain.rule-else", inner.sentence())));
      points.addAll(inner.points());
    }
    return points;
  }

  private static List<Message> levels(Pay.Levels levels) {
    List<Message> points = new ArrayList<>();
    for (Rate rate : levels.rates()) {
      points.add(Message.of("explain.level", points.size() + 1, rate));
    }
    return points;
  }

  private Paragraph table(Tiers tiers) {
    boolean share = isShare(tiers.of());
    List<Message> points = new ArrayList<>();
    Exact from = Exact.ZERO;
    boolean byPay = tiers.targetPay().isPresent();
    for (Tiers.Step step : tiers.steps()) {
      points.add(step(step, from, share, byPay));
      from = step.to() == null ? from : step.to();
    }
    tiers.rate().ifPresent(rate -> points.add(Message.of("explain.table-rate", rate)));
    tiers
        .targetPay()
        .ifPresent(pay -> points.add(Message.of("explain.table-target-pay", amount(pay))));
    if (tiers.interpolate() != Tiers.Interpolate.NONE) {
      points.add(Message.of("explain.interpolate-" + TermWords.word(tiers.interpolate())));
    }
    points.add(Message.of("explain.on-border-" + TermWords.word(tiers.onBorder())));
    return new Paragraph(
        Message.of(
            "explain.table",
            of(tiers.of()),
            Message.of("explain.over-" + TermWords.word(tiers.over()))),
        points);
  }

  private Message step(Tiers.Step step, Exact from, boolean share, boolean byPay) {
    Message gives = gives(step.gives(), byPay);
    Message words =
        step.to() == null
            ? Message.of("explain.step-open", border(from, share), gives)
            : Message.of("explain.step", border(from, share), border(step.to(), share), gives);
    return step.backTo() == null
        ? words
        : Message.of("explain.step-back-to", words, border(step.backTo(), share));
  }

  private Message gives(Tiers.Gives gives, boolean byPay) {
    if (gives instanceof Tiers.Gives.OfBase rate) {
      return Message.of("explain.gives-rate", rate.rate());
    }
    if (gives instanceof Tiers.Gives.Multiplier multiplier) {
      return multiplier(multiplier.factor(), byPay);
    }
    if (gives instanceof Tiers.Gives.PerUnit unit) {
      return Message.of("explain.gives-per-unit", figure(unit.amount()));
    }
    return Message.of("explain.gives-amount", figure(((Tiers.Gives.Flat) gives).amount()));
  }

  private static Message multiplier(Exact factor, boolean byPay) {
    return Message.of(
        byPay ? "explain.gives-pay-multiplier" : "explain.gives-rate-multiplier", factor);
  }

  private Paragraph bonus(Pay.Bonus bonus) {
    boolean share = isShare(bonus.of());
    List<Message> points = new ArrayList<>();
    for (Pay.Bonus.Step step : bonus.steps()) {
      points.add(Message.of("explain.bonus-step", border(step.at(), share), amount(step.amount())));
    }
    points.add(Message.of(bonus.all() ? "explain.bonus-all" : "explain.bonus-highest"));
    return new Paragraph(Message.of("explain.bonus", of(bonus.of())), points);
  }

  private Paragraph matrix(Pay.Matrix matrix) {
    List<Message> points = new ArrayList<>();
    for (int row = 0; row < matrix.cells().size(); row++) {
      for (int column = 0; column < matrix.cells().get(row).size(); column++) {
        points.add(
            Message.of(
                "explain.matrix-cell",
                range(matrix.rows(), row),
                range(matrix.columns(), column),
                cell(matrix.cells().get(row).get(column), matrix.targetPay().isPresent())));
      }
    }
    matrix.rate().ifPresent(rate -> points.add(Message.of("explain.table-rate", rate)));
    matrix
        .targetPay()
        .ifPresent(pay -> points.add(Message.of("explain.table-target-pay", amount(pay))));
    points.add(Message.of("explain.on-border-" + TermWords.word(matrix.onBorder())));
    return new Paragraph(
        Message.of("explain.matrix", of(matrix.rows().of()), of(matrix.columns().of())), points);
  }

  private static Message range(Pay.Matrix.Axis axis, int index) {
    boolean share = isShare(axis.of());
    List<Exact> borders = axis.borders();
    if (index == 0) {
      return Message.of("explain.range-below", border(borders.get(0), share));
    }
    String from = border(borders.get(index - 1), share);
    return index == borders.size()
        ? Message.of("explain.range-above", from)
        : Message.of("explain.range", from, border(borders.get(index), share));
  }

  private Message cell(Pay.Matrix.Cell cell, boolean byPay) {
    if (cell instanceof Pay.Matrix.Cell.OfBase rate) {
      return Message.of("explain.gives-rate", rate.rate());
    }
    if (cell instanceof Pay.Matrix.Cell.Multiplier multiplier) {
      return multiplier(multiplier.factor(), byPay);
    }
    return Message.of("explain.gives-amount", amount(((Pay.Matrix.Cell.Flat) cell).amount()));
  }

  private Paragraph score(Pay.Score score) {
    List<Message> points = new ArrayList<>();
    for (Pay.Score.Kpi kpi : score.kpis()) {
      Message words = Message.of("explain.kpi", of(kpi.of()), kpi.weight());
      points.add(
          kpi.cap().map(cap -> Message.of("explain.kpi-cap", words, new Rate(cap))).orElse(words));
    }
    for (Pay.Score.Point point : score.curve()) {
      points.add(Message.of("explain.curve", new Rate(point.score()), new Rate(point.pay())));
    }
    return new Paragraph(Message.of("explain.score", amount(score.targetPay())), points);
  }

  private static Paragraph pool(Pay.Pool pool) {
    List<Message> points = new ArrayList<>();
    if (pool.divide() instanceof Pay.Pool.Divide.Weights weights) {
      for (Map.Entry<String, Rate> share : weights.shares().entrySet()) {
        points.add(Message.of("explain.pool-share", share.getKey(), share.getValue()));
      }
    } else {
      points.add(
          Message.of("explain.pool-" + TermWords.word((Pay.Pool.Divide.Evenly) pool.divide())));
    }
    return new Paragraph(Message.of("explain.pool", pool.fund()), points);
  }

  private static Message of(Pay.Of of) {
    if (of instanceof Pay.Of.Attainment attainment) {
      return Message.of("explain.of-attainment-of", attainment.measure());
    }
    if (of instanceof Pay.Of.MeasureValue measure) {
      return Message.of("explain.of-measure", measure.measure());
    }
    if (of instanceof Pay.Of.Formula formula) {
      return Message.of("explain.of-formula", formula.expression().source());
    }
    return Message.of("explain.of-" + TermWords.word((Pay.Of.Own) of));
  }

  private static boolean isShare(Pay.Of of) {
    return of == Pay.Of.Own.ATTAINMENT || of instanceof Pay.Of.Attainment;
  }

  private static String border(@Nullable Exact value, boolean share) {
    Exact border = value == null ? Exact.ZERO : value;
    return share ? new Rate(border).toString() : border.toPlainString(6);
  }

  private Object amount(Pay.Amount amount) {
    return amount instanceof Pay.Amount.Figure figure
        ? figure(figure.value())
        : Message.of(
            "explain.computed", currency, ((Pay.Amount.Computed) amount).expression().source());
  }

  private String figure(Exact value) {
    return currency + " " + value.toPlainString(6);
  }
}
