package org.commissionconnector.calculator.laws;

import java.util.List;

/** Random plans, written as their files are. */
final class RandomPlan {
  private final Dice dice;

  RandomPlan(Dice dice) {
    this.dice = dice;
  }

  /** A plan of one to three components of any form. */
  static String everything(Dice dice) {
    return new RandomPlan(dice).anything();
  }

  /** A plan of one component for all sellers and managers. */
  static String of(String component, String... more) {
    return header("month") + "components:\n" + component + String.join("", List.of(more));
  }

  private static String header(String period) {
    return """
        plan: random
        title: {en: Random, zh: 随机}
        currency: EUR
        period: %s
        effective: 2026-01-01..2026-12-31
        payees: [{role: seller}, {role: manager}]
        measures:
          revenue: {event: deal, to: owner, base: amount}
          satisfaction: {indicator: satisfaction}
        """
        .formatted(period);
  }

  private String anything() {
    StringBuilder plan =
        new StringBuilder(header(dice.pick("month", "month", "quarter", "half-month")));
    if (dice.chance(20)) {
      plan.append("exclude: customer.house || line.product == 'help'\n");
    }
    plan.append("components:\n");
    String[] names = {"sales", "extra", "third"};
    for (int i = 0; i < dice.between(1, 3); i++) {
      plan.append(component(names[i]));
    }
    plan.append(option(25, "limits: {per: period, max: 900%s}\n".formatted(later())));
    plan.append(option(30, "draw: " + draw() + "\n"));
    plan.append(option(15, "ramp: [{periods: 1..2, quota: 50%, guarantee: 120}]\n"));
    plan.append(option(20, "prorate: {quota: true, draw: true, start-day: counted}\n"));
    plan.append(
        option(20, "fx: {rate-on: %s}\n".formatted(dice.pick("credit", "period-end", "release"))));
    plan.append("rounding: %s\n".formatted(dice.pick("half-up", "half-even", "down")));
    return plan.toString();
  }

  private String option(int percent, String text) {
    return dice.chance(percent) ? text : "";
  }

  private String later() {
    return dice.chance(40) ? ", excess: later" : "";
  }

  private String draw() {
    return dice.pick(
        "{amount: 150, as: guarantee}",
        "{amount: 200, as: guarantee, recoverable: true, periods: 1..2}",
        "{amount: 250, as: advance, periods: 1..2, recover: {from: 2, share: 50%, max: 90}}",
        "{amount: 100, as: advance}");
  }

  String component(String name) {
    return dice.chance(75) ? credited(name) : oncePerPeriod(name);
  }

  private String credited(String name) {
    String event = dice.pick("deal", "invoice", "payment");
    String to =
        dice.pick("owner", "owner", "split", "team", "manager", "upline", "chain", "overlay");
    String base = dice.pick("amount", "amount", "margin", "quantity", "line.amount * 0.5 + 1");
    return """
          - component: %s
            credit: {event: %s, to: %s, base: %s%s%s}
            pay: %s
        %s%s%s"""
        .formatted(
            name,
            event,
            to,
            base,
            option(30, ", if: " + condition()),
            option(20, ", share: 40%"),
            pay(to, base),
            option(50, "    release: " + release() + "\n"),
            option(25, "    limits: " + limits() + "\n"),
            option(25, "    clawback: " + clawback() + "\n"));
  }

  private String oncePerPeriod(String name) {
    return """
          - component: %s
            pay: %s
        """
        .formatted(
            name,
            dice.pick(
                "{bonus: {of: attainment(revenue), steps: [{at: 50%, amount: 70}, {at: 100%, amount: 0.001 * payee.ote}], take: all}}",
                "{score: {target-pay: 333.33, kpis: [{of: attainment(revenue), weight: 70%, cap: 120%}, {of: measure(satisfaction), weight: 30%}]}}",
                "{formula: 0.013 * measure('revenue')}",
                "{formula: 'payee.periodNumber < 3 ? 40 : 0'}"));
  }

  private String condition() {
    return dice.pick(
        "line.amount > 300",
        "deal.type == 'new'",
        "line.discount > 0",
        "customer.isNew",
        "within(line.category 'Furniture')".replace(" '", ", '").replace("within", "\"within")
            + "\"",
        "\"!customer.house\"");
  }

  private String pay(String to, String base) {
    if ((to.equals("upline") || to.equals("chain")) && dice.chance(60)) {
      return "{levels: [7%, 3%, 1%]}";
    }
    return dice.pick(
        "5%",
        "3.33%",
        "{amount: 25, per: %s}".formatted(dice.pick("line", "record", "unit", "period")),
        "{first: [{if: line.amount > 800, pay: 6%}, {if: deal.type == 'new', pay: {amount: 11, per: line}}, {pay: 2%}]}",
        "{formula: line.amount * 0.03 + 1}",
        "{pool: {fund: 4%%, divide: %s}}"
            .formatted(dice.pick("equal", "by-credit", "{p1: 60%, p2: 40%}")),
        tiers(base));
  }

  private String tiers(String base) {
    String over = dice.pick("period", "period", "year-to-date", "line", "record");
    boolean retroactive = dice.chance(40);
    return """
        {tiers: {of: %s, over: %s, on-border: %s%s, steps: [{to: %d, rate: 4%%}, {to: %d, rate: 6.5%%}, {rate: 9%%}]}}"""
        .formatted(
            base.equals("quantity") ? "quantity" : "amount",
            over,
            dice.pick("next", "this"),
            retroactive ? ", whole: true" : "",
            base.equals("quantity") ? 4 : 500,
            base.equals("quantity") ? 12 : 1500);
  }

  private String release() {
    return dice.pick(
        "{when: payment}",
        "{when: full-payment}",
        "{when: payment, holdback: {share: 10%, for: 30d}}",
        "{parts: [{share: 33%, when: earned}, {share: 67%, when: full-payment, after: 10d}]}",
        "{installments: {count: 3, every: month}}",
        "{when: earned, after: 15d}",
        "{when: invoice}",
        "{when: customer.level == 'VIP'}",
        "{when: payment, leavers: forfeit}");
  }

  private String limits() {
    return dice.pick(
        "{per: line, max: 60}",
        "{per: line, min: 5}",
        "{per: record, max: 90}",
        "{per: period, min: 20, max: 150}",
        "{per: period, max: 100, excess: later}",
        "{per: year, max: 300}");
  }

  private String clawback() {
    return dice.pick(
        "{when: [credit-note, cancellation, {unpaid: 60d}]}",
        "{when: [cancellation], share: 50%}",
        "{when: [credit-note, cancellation], within: 40d}",
        "{when: [credit-note, cancellation], over: 3m}",
        "{when: [credit-note, cancellation], basis: rate}");
  }
}
