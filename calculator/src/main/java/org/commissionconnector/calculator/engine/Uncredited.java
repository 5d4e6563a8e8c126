package org.commissionconnector.calculator.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commissionconnector.calculator.CalculationResult;
import org.commissionconnector.calculator.book.Deal;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.calculator.book.Line;
import org.commissionconnector.calculator.book.Payment;
import org.commissionconnector.calculator.book.SetAside;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.plan.CommissionPlan;
import org.commissionconnector.calculator.plan.Component;
import org.commissionconnector.calculator.plan.Credit.Event;
import org.jspecify.annotations.Nullable;

/** Lists what nobody was credited for, with the reason. Nothing won or paid vanishes silently. */
final class Uncredited {
  private final Ledger ledger;
  private final List<PlanRun> plans;
  private final boolean everybody;
  private final Set<CalculationResult.Uncredited> found = new LinkedHashSet<>();

  /**
   * @param plans all their periods credited
   * @param everybody whether everybody was settled, so that it is known what notes took back
   */
  Uncredited(Ledger ledger, List<PlanRun> plans, boolean everybody) {
    this.ledger = ledger;
    this.plans = plans;
    this.everybody = everybody;
  }

  /** By transaction. */
  List<CalculationResult.Uncredited> list(List<SetAside> setAside) {
    for (Event event : Event.values()) {
      ledger.standing(event).forEach(this::standing);
    }
    for (Invoice invoice : ledger.facts().book.invoices()) {
      invoice(invoice);
    }
    ledger.facts().book.deals().forEach(this::cancelled);
    setAside.forEach(this::setAside);
    List<CalculationResult.Uncredited> sorted = new ArrayList<>(found);
    sorted.sort(
        Comparator.comparing(CalculationResult.Uncredited::transaction, Ids.BY_CODE_POINT)
            .thenComparing(u -> u.reason().toString(), Ids.BY_CODE_POINT));
    return sorted;
  }

  private void add(String transaction, Message reason) {
    found.add(new CalculationResult.Uncredited(transaction, reason));
  }

  private void standing(Transaction transaction) {
    if (plans.stream().anyMatch(plan -> plan.outcomes().isCredited(transaction))) {
      return;
    }
    String owner = transaction.source().owner();
    List<PlanRun> own = plansOf(owner, transaction.date());
    if (own.isEmpty()) {
      add(transaction.id(), nobody(owner));
    } else if (events(own, transaction.date()).contains(transaction.event())) {
      add(transaction.id(), reason(own, transaction));
    }
  }

  private static Message nobody(@Nullable String owner) {
    return owner == null
        ? Message.of("engine.uncredited-owner")
        : Message.of("engine.uncredited-plan", owner);
  }

  private static Message reason(List<PlanRun> own, Transaction transaction) {
    Set<Message> reasons = new LinkedHashSet<>();
    own.forEach(plan -> reasons.addAll(plan.outcomes().reasons(transaction)));
    return reasons.stream()
        .reduce((one, other) -> Message.of("engine.and", one, other))
        .orElse(Message.of("engine.uncredited-nobody"));
  }

  private List<PlanRun> plansOf(@Nullable String owner, @Nullable LocalDate day) {
    return owner == null
        ? List.of()
        : plans.stream()
            .filter(
                plan -> day == null ? !plan.tenure(owner).isEmpty() : plan.tenure(owner).isOn(day))
            .toList();
  }

  /** The kinds that the owner's plans credit. */
  private static Set<Event> events(List<PlanRun> own, @Nullable LocalDate day) {
    Set<Event> events = EnumSet.noneOf(Event.class);
    for (PlanRun plan : own) {
      for (CommissionPlan version : plan.plan().versions()) {
        if (day == null || version.isInForce(day)) {
          version.components().stream()
              .map(Component::credit)
              .forEach(credit -> credit.ifPresent(c -> events.add(c.event())));
        }
      }
    }
    return events;
  }

  private void invoice(Invoice invoice) {
    if (invoice.status() == Invoice.Status.DRAFT) {
      draft(invoice);
    } else if (Facts.wasPosted(invoice)) {
      Invoice original = ledger.facts().invoice(invoice.reverses());
      if (invoice.kind() == Invoice.Kind.CREDIT_NOTE && original != null) {
        note(invoice, original);
      }
      cancelled(invoice);
    }
  }

  private void draft(Invoice invoice) {
    Invoice original = ledger.facts().invoice(invoice.reverses());
    Source source = ledger.source(original == null ? invoice : original);
    LocalDate day = invoice.issuedOn();
    List<PlanRun> own = plansOf(source.owner(), day);
    Set<Event> events = events(own, day);
    for (Line line : invoice.lines()) {
      if (own.isEmpty() || events.contains(Event.INVOICE)) {
        add("invoice:" + invoice.id() + "/" + line.id(), Message.of("engine.uncredited-draft"));
      }
      for (Payment payment : invoice.payments()) {
        if (own.isEmpty() || events.contains(Event.PAYMENT)) {
          add(
              "payment:" + invoice.id() + "/" + payment.id() + "/" + line.id(),
              Message.of("engine.uncredited-draft"));
        }
      }
    }
  }

  private void setAside(SetAside left) {
    List<PlanRun> own = plansOf(left.owner(), left.on());
    Event event = Event.valueOf(left.kind().name());
    if (own.isEmpty() || events(own, left.on()).contains(event)) {
      add(left.transaction(), Message.of("engine.uncredited-problem", left.record()));
    }
  }

  private void note(Invoice note, Invoice original) {
    List<Transaction> lines = ledger.linesOf(original);
    LocalDate issued = Facts.issuedOn(original);
    LocalDate day = Facts.issuedOn(note);
    String owner = lines.isEmpty() ? null : lines.get(0).source().owner();
    List<PlanRun> own = plansOf(owner, issued);
    if (own.isEmpty()) {
      if (!anyoneCredited(lines)) {
        idsOf(note).forEach(id -> add(id, nobody(owner)));
      }
      return;
    }
    if (!events(own, issued).contains(Event.INVOICE)) {
      return;
    }
    if (isLater(own, issued, day)) {
      later("invoice:" + note.id(), idsOf(note), day, lines);
    } else {
      noteLines(own, note, lines);
    }
  }

  /** A note of the original's own period is a line like others; nothing may be left for it. */
  private void noteLines(List<PlanRun> own, Invoice note, List<Transaction> lines) {
    Set<String> credited = new LinkedHashSet<>();
    lines.stream()
        .flatMap(line -> ledger.reversals(line).stream())
        .filter(reversal -> plans.stream().anyMatch(p -> p.outcomes().isCredited(reversal)))
        .forEach(reversal -> credited.add(reversal.id()));
    Message reason =
        anyoneCredited(lines)
            ? Message.of("engine.uncredited-clawback")
            : reason(own, lines.get(0));
    idsOf(note).stream().filter(id -> !credited.contains(id)).forEach(id -> add(id, reason));
  }

  private boolean anyoneCredited(List<Transaction> lines) {
    return lines.stream()
        .anyMatch(line -> plans.stream().anyMatch(p -> p.outcomes().isCredited(line)));
  }

  private void cancelled(Invoice invoice) {
    LocalDate day = Facts.cancelledOn(invoice);
    Invoice original = ledger.facts().invoice(invoice.reverses());
    if (day == null) {
      return;
    }
    if (original == null) {
      cancelled("invoice:" + invoice.id(), Facts.issuedOn(invoice), day, ledger.linesOf(invoice));
    } else {
      cancelledNote(invoice, original, day);
    }
  }

  private void cancelled(Deal deal) {
    LocalDate day = deal.cancelledOn();
    LocalDate won = deal.wonOn();
    if (deal.status() == Deal.Status.CANCELLED && day != null && won != null) {
      cancelled("deal:" + deal.id(), won, day, ledger.linesOf(deal));
    }
  }

  /** A note cancelled in a later period than its own gives back, if there is anything to give. */
  private void cancelledNote(Invoice note, Invoice original, LocalDate day) {
    List<Transaction> lines = ledger.linesOf(original);
    String owner = lines.isEmpty() ? null : lines.get(0).source().owner();
    List<PlanRun> own = plansOf(owner, Facts.issuedOn(original));
    LocalDate issued = Facts.issuedOn(note);
    if (isLater(own, issued, day) && credits(own, Facts.issuedOn(original), Event.INVOICE)) {
      later("invoice:" + note.id(), idsOf(note), day, lines);
    }
  }

  private void cancelled(String record, LocalDate since, LocalDate day, List<Transaction> lines) {
    if (lines.isEmpty()) {
      return;
    }
    String owner = lines.get(0).source().owner();
    List<PlanRun> own = plansOf(owner, since);
    if (isLater(own, since, day) && credits(own, since, lines.get(0).event())) {
      later(record, lines.stream().map(Transaction::id).toList(), day, lines);
    }
  }

  private static boolean isLater(List<PlanRun> own, LocalDate since, LocalDate day) {
    return own.stream().noneMatch(p -> p.plan().containing(since).equals(p.plan().containing(day)));
  }

  private static boolean credits(List<PlanRun> own, LocalDate day, Event event) {
    return !own.isEmpty() && events(own, day).contains(event);
  }

  private static List<String> idsOf(Invoice note) {
    return note.lines().stream().map(line -> "invoice:" + note.id() + "/" + line.id()).toList();
  }

  private boolean isSettled(LocalDate day) {
    return plans.stream().noneMatch(plan -> plan.settledUntil().isBefore(day));
  }

  /** The lines of a later note or cancellation are listed if as a whole it took nothing back. */
  private void later(String record, List<String> ids, LocalDate day, List<Transaction> lines) {
    boolean answered = plans.stream().anyMatch(p -> p.outcomes().isAnswered(record, day));
    if (answered) {
      return;
    }
    if (!anyoneCredited(lines)) {
      ids.forEach(id -> add(id, Message.of("engine.uncredited-original")));
    } else if (everybody && isSettled(lines.get(0).date())) {
      ids.forEach(id -> add(id, Message.of("engine.uncredited-clawback")));
    }
  }
}
