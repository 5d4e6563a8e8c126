package org.commissionconnector.calculator.engine;

import java.util.Random;

/** Random plans that look at nothing but one payee's period, written as their files are. */
final class RandomColumnPlan {
  private final Random random;

  RandomColumnPlan(Random random) {
    this.random = random;
  }

  String plan() {
    StringBuilder plan =
        new StringBuilder(
            """
            plan: p
            currency: EUR
            period: month
            effective: 2026-01-01..2026-12-31
            payees: [{role: rep}]
            """);
    String exclude = pick("line.category == 'c1' && deal.type == 'new'", "line.amount < 10.0");
    plan.append(option(20, "exclude: " + exclude + "\n"));
    plan.append("components:\n");
    int components = 1 + random.nextInt(3);
    for (int i = 0; i < components; i++) {
      plan.append(component(String.valueOf((char) ('a' + i))));
    }
    plan.append(
        option(
            60,
            "limits: "
                + pick(
                    "{per: period, max: 25}",
                    "{per: period, max: 7.5}",
                    "{per: period, min: 3, max: 40}",
                    "{per: period, min: 12}")
                + "\n"));
    plan.append("rounding: %s\n".formatted(pick("half-up", "half-even", "down")));
    return plan.toString();
  }

  private String component(String name) {
    String to = pick("owner", "split", "split", "manager", "chain");
    return """
          - component: %s
            credit: {event: %s, to: %s, base: %s%s%s%s}
            pay: %s
        %s%s%s"""
        .formatted(
            name,
            pick("invoice", "invoice", "invoice", "invoice", "deal"),
            to,
            pick("amount", "amount", "amount", "count", "line.amount * 0.5 + 1"),
            option(30, ", if: " + condition()),
            option(20, ", share: 40%"),
            option(20, ", below-zero: zero"),
            to.equals("chain") ? pick("{levels: [4%, 1%]}", pay()) : pay(),
            option(
                30,
                "    release: "
                    + pick(
                        "{when: payment}",
                        "{when: earned, after: 10d}",
                        "{when: earned, holdback: {share: 10%, for: 5d}}",
                        "{when: line.category == 'c1'}")
                    + "\n"),
            option(
                30,
                "    limits: "
                    + pick(
                        "{per: period, max: 15}",
                        "{per: period, min: 2, max: 20}",
                        "{per: line, max: 2}",
                        "{per: record, min: 0.5}")
                    + "\n"),
            option(15, "    clawback: {when: [credit-note, {unpaid: 3d}]}\n"));
  }

  private String condition() {
    return pick(
        "line.category == 'c1'",
        "deal.type == 'new'",
        "line.amount > 50.0",
        "payee.id == 'rep'",
        "customer.isNew",
        "payee.monthsOfService > 0");
  }

  private String pay() {
    return pick(
        "5%",
        "3.3%",
        "{amount: 3.33, per: line}",
        "{amount: 20, per: period}",
        "{first: [{if: line.category == 'c1', pay: 7%}, {if: deal.type == 'new', pay: 2%}]}",
        "{first: [{if: line.amount > 100.0, pay: 7%}, {pay: {amount: 1, per: line}}]}",
        "{first: [{if: line.category == 'c0', pay: 1.25%}, {pay: 2.5%}]}",
        "{formula: line.amount * 0.03 + 1}",
        "{tiers: {of: attainment, over: period, steps: [{to: 50%, rate: 1%}, {rate: 2%}]}}",
        tiers(),
        tiers(),
        tiers());
  }

  private String tiers() {
    return """
        {tiers: {of: amount, over: %s, on-border: %s%s, steps: [{to: 100, rate: 1%%}, {to: 300.5, rate: %s}, {rate: 3%%}]}}"""
        .formatted(
            pick("period", "period", "period", "line"),
            pick("next", "this"),
            option(30, ", whole: true"),
            pick("2.5%", "0.33333%", "1.23456789%"));
  }

  private String option(int percent, String text) {
    return random.nextInt(100) < percent ? text : "";
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
