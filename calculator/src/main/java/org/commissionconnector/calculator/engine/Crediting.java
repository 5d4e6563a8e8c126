package org.commissionconnector.calculator.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commissionconnector.calculator.engine.Recipients.Recipient;
import org.commissionconnector.calculator.expression.EvaluationException;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.plan.Component;
import org.commissionconnector.calculator.plan.Credit;
import org.jspecify.annotations.Nullable;

/** Credits transactions of a period to payees, as one component or measure says. */
final class Crediting {
  private final PeriodRun run;
  private final String name;
  private final Credit credit;
  private final @Nullable Component component;
  private final Conditions conditions;
  private final Bases bases;
  private final Map<String, List<CreditedLine>> found = new HashMap<>();

  /**
   * @param component null for a named measure, which credits everybody
   */
  Crediting(PeriodRun run, String name, Credit credit, @Nullable Component component) {
    this.run = run;
    this.name = name;
    this.credit = credit;
    this.component = component;
    this.conditions = new Conditions(run, credit);
    this.bases = new Bases(run, credit, component);
  }

  /**
   * What the payee of columns is credited of each kind of line. Empty where each line must be
   * looked at: where something goes by days or amounts, or by more than the invoice's own amount in
   * the plan's currency.
   */
  Optional<Kinds.Credited> ofKinds(Kinds kinds) {
    boolean byKind =
        credit.event() == Credit.Event.INVOICE
            && credit.base() == Credit.Base.Kind.AMOUNT
            && credit.when().map(OfKind::decides).orElse(true)
            && run.version().exclude().map(OfKind::decides).orElse(true)
            && (component == null || run.plan().plan().step(component).goesByColumns());
    return byKind ? sharesOf(kinds) : Optional.empty();
  }

  private Optional<Kinds.Credited> sharesOf(Kinds kinds) {
    String currency = run.version().currency().getCurrencyCode();
    List<Optional<Share>> shares = new ArrayList<>();
    for (Transaction like : kinds.likes()) {
      List<Recipient> own = new ArrayList<>();
      boolean plain = like.source().currency().equals(currency);
      for (Recipient recipient : Recipients.of(credit, like, run.facts().people).all()) {
        if (recipient.person().equals(kinds.payee())) {
          own.add(recipient);
          plain &= own.size() == 1 && recipient.share().keepsMinor();
        }
      }
      if (!plain) {
        return Optional.empty();
      }
      try {
        List<Recipient> counting = counting(like, own);
        shares.add(counting.isEmpty() ? Optional.empty() : Optional.of(counting.get(0).share()));
      } catch (EvaluationException error) {
        return Optional.empty();
      }
    }
    return Optional.of(new Kinds.Credited(shares, credit.negativeIsZero(), component == null));
  }

  /** What each payee is credited, in order. */
  Map<String, List<CreditedLine>> of(List<Transaction> transactions) {
    for (Transaction transaction : transactions) {
      if (transaction.event() == credit.event()) {
        credit(transaction);
      }
    }
    found.values().forEach(list -> list.sort(CreditedLine.ORDER));
    return found;
  }

  private void credit(Transaction transaction) {
    Recipients recipients = Recipients.of(credit, transaction, run.facts().people);
    if (recipients.nobody() != null) {
      passBy(transaction, recipients.nobody());
      reportUnknown(recipients.nobody());
      return;
    }
    List<Recipient> eligible =
        recipients.all().stream()
            .filter(r -> component == null || run.isOn(r.person(), transaction.date()))
            .toList();
    if (eligible.isEmpty()) {
      passBy(transaction, Message.of("engine.nobody-on-plan"));
      return;
    }
    try {
      creditThose(transaction, eligible);
    } catch (EvaluationException error) {
      setAside(transaction, error);
    }
  }

  private void creditThose(Transaction transaction, List<Recipient> eligible)
      throws EvaluationException {
    List<Recipient> credited = counting(transaction, eligible);
    if (credited.isEmpty()) {
      return;
    }
    run.rate(transaction.source().currency(), transaction.date());
    List<Transaction> chain = new ArrayList<>();
    chain.add(transaction);
    chain.addAll(run.reversals(transaction));
    for (CreditedLine line : bases.lines(chain, credited)) {
      found.computeIfAbsent(line.payee(), payee -> new ArrayList<>()).add(line);
    }
    if (component != null) {
      chain.forEach(run.outcomes()::credited);
    }
  }

  /** Those for whom the transaction counts. */
  private List<Recipient> counting(Transaction transaction, List<Recipient> eligible)
      throws EvaluationException {
    List<Recipient> counting = new ArrayList<>();
    for (Recipient recipient : eligible) {
      Message failed = conditions.failed(transaction, recipient.person());
      if (failed == null) {
        counting.add(recipient);
      } else {
        passBy(transaction, failed);
      }
    }
    return counting;
  }

  private void passBy(Transaction transaction, Message reason) {
    if (component != null) {
      boolean excluded = reason.key().equals("engine.excluded");
      run.outcomes()
          .passedBy(transaction, excluded ? reason : Message.of("engine.passed-by", name, reason));
    }
  }

  private void reportUnknown(Message nobody) {
    if (credit.to() instanceof Credit.To.Person person) {
      run.problems()
          .add("person:" + person.id(), null, Message.of("engine.credits-unknown", name, nobody));
    }
  }

  private void setAside(Transaction transaction, EvaluationException error) {
    passBy(transaction, Message.of("engine.set-aside", error.reason()));
    run.problems().addLine(transaction, Message.of("engine.line-error", name, error.reason()));
  }
}
