package org.commissionconnector.calculator.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.calculator.book.Line;
import org.commissionconnector.calculator.expression.EvaluationException;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.plan.Pay;

/** A fixed amount for each line, unit, record or period, times the payee's share. */
record FixedStep(Pay.Fixed fixed) implements PayStep {

  @Override
  public void earn(PayContext context, List<CreditedLine> lines, Entries entries)
      throws EvaluationException {
    Exact amount = Numbers.of(fixed.amount(), context);
    switch (fixed.per()) {
      case PERIOD -> once(context, lines, entries, amount);
      case RECORD -> records(context, lines, entries, amount);
      case LINE -> lines.forEach(line -> line(context, line, entries, amount));
      case UNIT -> lines.forEach(line -> units(context, line, entries, amount));
    }
  }

  private void once(PayContext context, List<CreditedLine> lines, Entries entries, Exact amount) {
    if (!lines.isEmpty()) {
      long earned = context.money().round(amount);
      entries.add(
          context,
          null,
          earned,
          List.of(Message.of("engine.fixed-period", context.money().text(earned))));
    }
  }

  private void line(PayContext context, CreditedLine line, Entries entries, Exact amount) {
    if (line.original() == null) {
      standing(context, line, entries, amount, text(context, line, amount));
    } else {
      Reversal reversal = reversal(line);
      takeBack(
          context,
          line,
          entries,
          amount.times(reversal.lineBefore()),
          amount.times(reversal.lineAfter()));
    }
  }

  private void units(PayContext context, CreditedLine line, Entries entries, Exact amount) {
    if (line.original() == null) {
      Line source = line.transaction().source().line();
      boolean paid = line.transaction().source().payment() != null;
      Exact units =
          paid && source != null
              ? Figures.of(source).quantity()
              : line.transaction().own().quantity();
      Message because =
          Message.of("engine.fixed-units", context.money().text(amount), units.toPlainString(6));
      standing(context, line, entries, amount.times(units), because);
    } else {
      Reversal reversal = reversal(line);
      takeBack(
          context,
          line,
          entries,
          amount.times(reversal.before().quantity()),
          amount.times(reversal.after().quantity()));
    }
  }

  /** Of the amount of everybody, what was reversed before and with it; shared like the amount. */
  private static Entry takeBack(
      PayContext context, CreditedLine line, Entries entries, Exact before, Exact after) {
    PlanMoney money = context.money();
    Exact sign = Exact.of(line.transaction().lead().sign());
    return entries.addReversal(
        context,
        line,
        money.exact(line.share().ofAmount(before, money)).times(sign),
        money.exact(line.share().ofAmount(after, money)).times(sign),
        List.of(Message.of("engine.takes-back")));
  }

  private void records(
      PayContext context, List<CreditedLine> lines, Entries entries, Exact amount) {
    Map<String, CreditedLine> first = new HashMap<>();
    for (CreditedLine line : lines) {
      if (line.original() == null) {
        first.putIfAbsent(line.transaction().recordKey(), line);
      }
    }
    Leading leading = new Leading();
    lines.forEach(line -> leading.see(line, first.get(line.transaction().recordKey())));
    for (CreditedLine line : lines) {
      CreditedLine paid = first.get(line.transaction().recordKey());
      if (line.original() != null) {
        takeBackRecord(context, line, entries, leading.leads(line) ? amount : Exact.ZERO);
      } else if (line.equals(paid)) {
        Entry entry = standing(context, line, entries, amount, text(context, line, amount));
        entry.ofRecord = entry.amount;
      } else {
        entries.add(context, line, 0, List.of(Message.of("engine.fixed-record-before")));
      }
    }
  }

  private static void takeBackRecord(
      PayContext context, CreditedLine line, Entries entries, Exact amount) {
    Reversal reversal = reversal(line);
    Entry entry =
        takeBack(
            context,
            line,
            entries,
            amount.times(reversal.recordBefore()),
            amount.times(reversal.recordAfter()));
    entry.ofRecord = entry.amount;
  }

  private Message text(PayContext context, CreditedLine line, Exact amount) {
    String share =
        new org.commissionconnector.calculator.money.Rate(line.share().part()).toString();
    return Message.of("engine.fixed", context.money().text(amount), share);
  }

  /** Over several payments: the total so far minus the total before. */
  private static Entry standing(
      PayContext context, CreditedLine line, Entries entries, Exact amount, Message because) {
    PlanMoney money = context.money();
    Transaction transaction = line.transaction();
    long whole = line.share().ofAmount(amount, money);
    long earned = whole * transaction.sign();
    if (transaction.source().payment() != null) {
      Share share = line.share();
      Exact exact = share.isOneOfSeveral() ? money.exact(whole) : amount.times(share.part());
      long so = money.round(exact.times(transaction.paidAfter()));
      long before = money.round(exact.times(transaction.paidBefore()));
      Invoice invoice = transaction.source().invoice();
      boolean note = invoice != null && invoice.kind() == Invoice.Kind.CREDIT_NOTE;
      earned = note ? before - so : so - before;
    }
    return entries.add(context, line, earned, List.of(because));
  }

  /** How far a line that reverses another takes it back. */
  static Reversal reversal(CreditedLine line) {
    Reversal reversal = line.transaction().reversal();
    if (reversal == null) {
      throw new IllegalArgumentException(line.transaction().id() + " reverses nothing");
    }
    return reversal;
  }
}
