package org.commissionconnector.reconcile;

import java.util.List;
import java.util.Map;
import org.commissionconnector.calculator.CalculationResult.Problem;

/**
 * What a reconciliation found.
 *
 * @param crms empty where the CRMs were not asked
 * @param deals how many won deals met which fate; every fate is there
 * @param invoices how many posted invoices met which fate
 * @param open won deals and posted invoices that nobody is credited for, the worst first
 * @param problems records and rules set aside
 */
public record Reconciled(
    List<CrmComparison> crms,
    Map<Fate, Long> deals,
    Map<Fate, Long> invoices,
    List<RecordFate> open,
    List<Problem> problems,
    LedgerComparison ledger,
    Outgoing outgoing) {
  public Reconciled {
    crms = List.copyOf(crms);
    deals = Map.copyOf(deals);
    invoices = Map.copyOf(invoices);
    open = List.copyOf(open);
    problems = List.copyOf(problems);
  }

  /** Whether everything is accounted for: nothing unread, unsettled, unequal or forgotten. */
  public boolean holds() {
    return crms.stream().allMatch(CrmComparison::isEqual)
        && ledger.isEqual()
        && count(deals, Fate.FORGOTTEN) == 0
        && count(invoices, Fate.FORGOTTEN) == 0;
  }

  public static long count(Map<Fate, Long> counts, Fate fate) {
    return counts.getOrDefault(fate, 0L);
  }

  /** How many records there are in all. */
  public static long total(Map<Fate, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
