package org.commissionconnector.facts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.commissionconnector.calculator.book.Person;
import org.commissionconnector.calculator.expression.Expression;
import org.commissionconnector.calculator.plan.CommissionPlan;
import org.commissionconnector.calculator.plan.Component;
import org.commissionconnector.calculator.plan.Credit;
import org.commissionconnector.calculator.plan.Pay;
import org.commissionconnector.calculator.plan.PayeeEntry;

/**
 * How far the plans look beyond a payee's own records.
 *
 * <p>A payee's pay depends on the records they own or share. It depends also
 *
 * <ul>
 *   <li>on their teams' records, where a plan credits the team;
 *   <li>on the records of those below them, where a plan credits managers;
 *   <li>on everything, where a plan credits them by name;
 *   <li>on other deals of the same customers, where a plan asks whether a customer is new;
 *   <li>on all that counts for anybody on the same plan, where it has a pool, pays on others'
 *       earnings or on what levels below left, or credits by somebody's measure.
 * </ul>
 *
 * Which plans somebody is on is not asked for the first four: whoever might be credited counts.
 */
final class Reach {
  private final boolean teams;
  private final boolean managers;
  private final boolean customers;
  private final Set<String> named;
  private final List<List<PayeeEntry>> shared;

  private Reach(
      boolean teams,
      boolean managers,
      boolean customers,
      Set<String> named,
      List<List<PayeeEntry>> shared) {
    this.teams = teams;
    this.managers = managers;
    this.customers = customers;
    this.named = named;
    this.shared = shared;
  }

  static Reach of(List<CommissionPlan> plans) {
    Set<Credit.To> to = new HashSet<>();
    Set<String> named = new LinkedHashSet<>();
    boolean customers = false;
    Map<String, List<PayeeEntry>> payees = new TreeMap<>();
    Set<String> sharing = new HashSet<>();
    for (CommissionPlan plan : plans) {
      for (Credit credit : PlanExpressions.credits(plan)) {
        to.add(credit.to());
        if (credit.to() instanceof Credit.To.Person person) {
          named.add(person.id());
        }
      }
      customers |= asksForCustomersHistory(plan);
      payees.computeIfAbsent(plan.id(), id -> new ArrayList<>()).addAll(plan.payees());
      if (isShared(plan)) {
        sharing.add(plan.id());
      }
    }
    payees.keySet().retainAll(sharing);
    return new Reach(
        to.contains(Credit.To.Role.TEAM),
        to.contains(Credit.To.Role.MANAGER)
            || to.contains(Credit.To.Role.UPLINE)
            || to.contains(Credit.To.Role.CHAIN),
        customers,
        named,
        List.copyOf(payees.values()));
  }

  private static boolean asksForCustomersHistory(CommissionPlan plan) {
    List<Expression> all = new ArrayList<>(PlanExpressions.crediting(plan));
    all.addAll(PlanExpressions.paying(plan));
    return all.stream()
        .map(Expression::source)
        .anyMatch(source -> source.contains("isNew") || source.contains("ordersWithin"));
  }

  private static boolean isShared(CommissionPlan plan) {
    return plan.components().stream().anyMatch(Reach::isShared)
        || PlanExpressions.crediting(plan).stream().anyMatch(e -> !e.measureCalls().isEmpty());
  }

  private static boolean isShared(Component component) {
    boolean others =
        component
            .credit()
            .map(Credit::base)
            .filter(base -> base instanceof Credit.Base.Earnings || base == Credit.Base.Kind.REST)
            .isPresent();
    return others || component.pay() instanceof Pay.Pool;
  }

  boolean looksAtTeams() {
    return teams;
  }

  boolean looksBelowManagers() {
    return managers;
  }

  boolean looksAtCustomers() {
    return customers;
  }

  /** Whether this person is credited by name, whoever owns a record. */
  boolean looksAtEverything(String person) {
    return named.contains(person);
  }

  Set<String> named() {
    return named;
  }

  /** These people, and all who share a plan with one of them that pays on what others did. */
  Set<String> sharing(Set<String> people, Relations relations) {
    Set<String> all = new LinkedHashSet<>(people);
    boolean grown = true;
    while (grown) {
      grown = false;
      for (List<PayeeEntry> entries : shared) {
        Set<String> on = relations.on(entries);
        if (on.stream().anyMatch(all::contains)) {
          grown |= all.addAll(on);
        }
      }
    }
    return all;
  }

  static boolean isOn(List<PayeeEntry> entries, Person person) {
    return entries.stream()
        .anyMatch(
            entry ->
                person.id().equals(entry.person())
                    || (entry.role() != null && person.roles().contains(entry.role())));
  }
}
