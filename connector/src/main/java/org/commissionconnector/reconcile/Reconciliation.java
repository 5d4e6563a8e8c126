package org.commissionconnector.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.commissionconnector.calculator.plan.CommissionPlan;
import org.commissionconnector.catchup.Cursors;
import org.commissionconnector.crm.Crm;
import org.commissionconnector.crm.CrmException;
import org.commissionconnector.facts.Facts;
import org.commissionconnector.ledger.Ledger;
import org.commissionconnector.settlement.DueSettlements;
import org.commissionconnector.settlement.Statements;
import org.commissionconnector.writeback.Outbox;
import org.jspecify.annotations.Nullable;

/**
 * Lays side by side what each CRM has, what is kept of it, what the settlements say, what the
 * ledger holds and what was written back. It changes nothing.
 *
 * <p>It does not trust the calculation: which lines a plan must credit or list is read from the
 * plans a second time.
 */
public final class Reconciliation {
  private final List<CommissionPlan> plans;
  private final Facts facts;
  private final Cursors cursors;
  private final Statements statements;
  private final Outbox outbox;
  private final LedgerComparisons ledger;

  public Reconciliation(
      List<CommissionPlan> plans,
      Facts facts,
      Cursors cursors,
      Statements statements,
      Ledger ledger,
      DueSettlements due,
      Outbox outbox) {
    this.plans = List.copyOf(plans);
    this.facts = facts;
    this.cursors = cursors;
    this.statements = statements;
    this.outbox = outbox;
    this.ledger = new LedgerComparisons(ledger, statements, due);
  }

  /**
   * Compares everything.
   *
   * @param crms to ask what they have; none to look only at what is kept
   * @param since won deals and invoices of earlier days are not judged; null for all
   * @throws CrmException when a CRM cannot be asked
   */
  public Reconciled run(Collection<? extends Crm> crms, @Nullable LocalDate since) {
    CrmComparisons comparisons = new CrmComparisons(facts, cursors);
    List<CrmComparison> compared = new ArrayList<>();
    crms.forEach(crm -> compared.addAll(comparisons.of(crm)));
    Fates fates =
        new Fates(
            facts,
            Evidence.of(statements),
            new CreditedKinds(facts.directory().people(), plans),
            since);
    fates.find();
    return new Reconciled(
        compared,
        fates.deals(),
        fates.invoices(),
        fates.open(),
        statements.problems(),
        ledger.compare(),
        outgoing());
  }

  private Outgoing outgoing() {
    Map<String, Long> counts = outbox.counts();
    long waiting =
        counts.entrySet().stream()
            .filter(entry -> entry.getKey().matches(".* (waiting|working)"))
            .mapToLong(Map.Entry::getValue)
            .sum();
    return new Outgoing(counts.getOrDefault("result sent", 0L), waiting, outbox.parked());
  }
}
