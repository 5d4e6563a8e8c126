package org.commissionconnector.calculator.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commissionconnector.calculator.expression.EvaluationException;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.money.Rate;
import org.commissionconnector.calculator.plan.Pay;

/** A fund fed by each line once at its whole base, divided among those credited in the period. */
record PoolStep(Pay.Pool pool) implements PayStep {

  @Override
  public void earn(PayContext context, List<CreditedLine> lines, Entries entries)
      throws EvaluationException {
    if (lines.isEmpty()) {
      return;
    }
    TreeMap<String, List<CreditedLine>> all = new TreeMap<>(Ids.BY_CODE_POINT);
    all.putAll(context.run().credits(context.component().id()).all());
    PlanMoney money = context.money();
    Exact fed = fed(all);
    long fund = money.round(fed.times(pool.fund().fraction()));
    TreeMap<String, Exact> shares = shares(all);
    List<String> payees = List.copyOf(shares.keySet());
    int index = payees.indexOf(context.payee());
    if (index < 0) {
      return;
    }
    long amount = money.split(fund, List.copyOf(shares.values())).get(index);
    entries.add(
        context,
        null,
        amount,
        List.of(
            RateStep.because(context, pool.fund(), fed, fund).get(0),
            Message.of(
                "engine.pool-share",
                new Rate(List.copyOf(shares.values()).get(index)),
                money.text(fund),
                money.text(amount))));
  }

  private static Exact fed(Map<String, List<CreditedLine>> all) {
    Set<Transaction> met = new HashSet<>();
    Exact sum = Exact.ZERO;
    for (List<CreditedLine> lines : all.values()) {
      for (CreditedLine line : lines) {
        if (met.add(line.transaction())) {
          sum = sum.plus(line.wholeBase());
        }
      }
    }
    return sum;
  }

  private TreeMap<String, Exact> shares(TreeMap<String, List<CreditedLine>> all) {
    TreeMap<String, Exact> shares = new TreeMap<>(Ids.BY_CODE_POINT);
    if (pool.divide() instanceof Pay.Pool.Divide.Weights weights) {
      weights.shares().forEach((person, rate) -> shares.put(person, rate.fraction()));
      return shares;
    }
    if (pool.divide() == Pay.Pool.Divide.Evenly.EQUAL) {
      Exact each = Exact.ONE.dividedBy(Exact.of(all.size()));
      new TreeSet<>(all.keySet()).forEach(payee -> shares.put(payee, each));
      return shares;
    }
    List<Exact> credited = new ArrayList<>();
    all.values()
        .forEach(
            lines ->
                credited.add(
                    lines.stream().map(CreditedLine::base).reduce(Exact.ZERO, Exact::plus)));
    Exact sum = credited.stream().reduce(Exact.ZERO, Exact::plus);
    int i = 0;
    for (String payee : all.keySet()) {
      shares.put(payee, sum.isZero() ? Exact.ZERO : credited.get(i).dividedBy(sum));
      i++;
    }
    return shares;
  }
}
