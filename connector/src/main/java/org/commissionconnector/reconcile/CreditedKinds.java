package org.commissionconnector.reconcile;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commissionconnector.calculator.book.Person;
import org.commissionconnector.calculator.plan.CommissionPlan;
import org.commissionconnector.calculator.plan.Component;
import org.commissionconnector.calculator.plan.Credit.Event;
import org.commissionconnector.calculator.plan.PayeeEntry;
import org.jspecify.annotations.Nullable;

/** Which kinds of lines somebody's plans credit on a day, read from the plans themselves. */
final class CreditedKinds {
  private final Map<String, Person> people = new HashMap<>();
  private final List<CommissionPlan> plans;

  CreditedKinds(List<Person> people, List<CommissionPlan> plans) {
    people.forEach(person -> this.people.put(person.id(), person));
    this.plans = plans;
  }

  /** Every kind where the owner is on no plan: whatever they won must be listed then. */
  Set<Event> of(@Nullable String owner, LocalDate day) {
    Person person = owner == null ? null : people.get(owner);
    Set<Event> kinds = EnumSet.noneOf(Event.class);
    boolean isOnOne = false;
    for (CommissionPlan plan : plans) {
      if (person != null && isOn(plan, person, day)) {
        isOnOne = true;
        plan.components().stream()
            .map(Component::credit)
            .flatMap(Optional::stream)
            .forEach(credit -> kinds.add(credit.event()));
      }
    }
    return isOnOne ? kinds : EnumSet.allOf(Event.class);
  }

  private static boolean isOn(CommissionPlan plan, Person person, LocalDate day) {
    return plan.isInForce(day)
        && isWithin(person.hiredOn(), person.leftOn(), day)
        && entry(plan, person).filter(e -> isWithin(e.from(), e.to(), day)).isPresent();
  }

  /** The entry that names the person wins over one of a role. */
  private static Optional<PayeeEntry> entry(CommissionPlan plan, Person person) {
    return plan.payees().stream()
        .filter(entry -> person.id().equals(entry.person()))
        .findFirst()
        .or(
            () ->
                plan.payees().stream()
                    .filter(e -> e.role() != null && person.roles().contains(e.role()))
                    .findFirst());
  }

  private static boolean isWithin(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }
}
