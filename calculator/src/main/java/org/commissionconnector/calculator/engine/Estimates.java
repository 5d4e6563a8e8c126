package org.commissionconnector.calculator.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.commissionconnector.calculator.Statement.Estimate;
import org.commissionconnector.calculator.book.Deal;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.calculator.book.Line;
import org.commissionconnector.calculator.expression.Field;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.money.Money;
import org.commissionconnector.calculator.period.Period;
import org.commissionconnector.calculator.plan.Component;
import org.commissionconnector.calculator.plan.Credit;
import org.commissionconnector.calculator.plan.PlanExpressions;

/** What each open deal would earn if won, and invoiced, on the day it is expected to close. */
final class Estimates {
  /** What an expression may read that changes for other lines once a deal is won. */
  private static final Set<String> CHANGED_BY_WINNING =
      Set.of(
          Field.CUSTOMER_IS_NEW.path(),
          "customer.ordersWithin",
          Field.DEAL_STATUS.path(),
          Field.DEAL_WON_ON.path());

  private final PlanRun plan;
  private final Set<String> payees;
  private final Map<String, List<Estimate>> found = new HashMap<>();

  /**
   * @param payees for whom; empty for everybody
   */
  Estimates(PlanRun plan, Set<String> payees) {
    this.plan = plan;
    this.payees = payees;
  }

  /** Looks at every open deal that is expected to close in a period that is printed. */
  void estimate(List<Deal> deals, Predicate<Period> isPrinted) {
    for (Deal deal : deals) {
      LocalDate day = deal.expectedCloseOn();
      if (deal.status() == Deal.Status.OPEN && day != null) {
        Period period = plan.plan().containing(day);
        if (isPrinted.test(period) && plan.run(period).isInForce()) {
          estimate(deal, day, period);
        }
      }
    }
    found
        .values()
        .forEach(list -> list.sort(Comparator.comparing(Estimate::transaction, Ids.BY_CODE_POINT)));
  }

  /** By transaction. */
  List<Estimate> of(Period period, String payee) {
    return found.getOrDefault(period.name() + "\n" + payee, List.of());
  }

  private void estimate(Deal deal, LocalDate day, Period period) {
    List<Transaction> all =
        plan.hypothetical(won(deal, day, deal.lines()), invoice(deal, day), day);
    boolean touches = touchesOthers(deal, day);
    int lines = Math.max(1, deal.lines().size());
    PeriodRun before = plan.run(period);
    for (int line = 0; line < lines; line++) {
      int upTo = line;
      List<Transaction> won = all.stream().filter(t -> t.position() <= upTo).toList();
      PeriodRun with =
          touches ? onBookWith(deal, day, upTo + 1, won, period) : plan.with(period, won);
      for (Component component : with.version().components()) {
        if (component.credit().filter(c -> c.event() != Credit.Event.PAYMENT).isPresent()) {
          grow(deal, component, line, before, with);
        }
      }
      before = with;
    }
  }

  /**
   * Whether other lines would be judged anew, were the deal won: of its customer, later; its own.
   */
  private boolean touchesOthers(Deal deal, LocalDate day) {
    boolean reads =
        plan.plan().versions().stream()
            .flatMap(version -> PlanExpressions.of(version).stream())
            .anyMatch(expression -> !Collections.disjoint(expression.paths(), CHANGED_BY_WINNING));
    return reads
        && plan.anyTransaction(
            t ->
                (t.source().deal() != null && t.source().deal().id().equals(deal.id()))
                    || (t.date().isAfter(day)
                        && deal.customer() != null
                        && deal.customer().equals(t.source().customer())));
  }

  /** The period of a book in which the deal is won with its first lines, and invoiced. */
  private PeriodRun onBookWith(
      Deal deal, LocalDate day, int lines, List<Transaction> all, Period period) {
    List<Line> first = deal.lines().subList(0, Math.min(lines, deal.lines().size()));
    List<Transaction> invoiced =
        all.stream().filter(t -> t.event() == Credit.Event.INVOICE).toList();
    return plan.asIf(won(deal, day, first)).with(period, invoiced);
  }

  private void grow(Deal deal, Component component, int line, PeriodRun before, PeriodRun with) {
    String own = line < deal.lines().size() ? "/" + deal.lines().get(line).id() : "";
    String transaction = "deal:" + deal.id() + own;
    for (String payee : with.payeesOf(deal, line, component.id())) {
      if (payees.isEmpty() || payees.contains(payee)) {
        long grown = with.raw(component, payee).total() - before.raw(component, payee).total();
        PlanMoney money = with.money();
        Exact probability = deal.probability();
        Money weighted =
            probability == null
                ? null
                : money.money(money.round(money.exact(grown).times(probability)));
        found
            .computeIfAbsent(with.period().name() + "\n" + payee, key -> new ArrayList<>())
            .add(new Estimate(component.id(), transaction, money.money(grown), weighted));
      }
    }
  }

  private static Deal won(Deal deal, LocalDate day, List<Line> lines) {
    return new Deal(
        deal.id(),
        deal.name(),
        deal.owner(),
        deal.team(),
        deal.customer(),
        Deal.Status.WON,
        deal.createdOn(),
        day,
        deal.lostOn(),
        deal.cancelledOn(),
        deal.expectedCloseOn(),
        deal.probability(),
        deal.type(),
        deal.currency(),
        Nets.amount(deal),
        deal.splits(),
        lines,
        deal.custom());
  }

  /** The deal as if invoiced under its own id. */
  private Invoice invoice(Deal deal, LocalDate day) {
    List<Line> lines =
        deal.lines().isEmpty()
            ? List.of(new Line("", null, null, Nets.amount(deal), null, null))
            : deal.lines();
    return new Invoice(
        deal.id(),
        null,
        Invoice.Kind.INVOICE,
        Invoice.Status.POSTED,
        deal.id(),
        deal.owner(),
        deal.customer(),
        day,
        null,
        null,
        deal.currency(),
        lines,
        null,
        List.of(),
        null,
        Map.of());
  }
}
