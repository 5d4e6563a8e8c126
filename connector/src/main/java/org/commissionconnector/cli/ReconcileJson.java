package org.commissionconnector.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commissionconnector.calculator.message.Language;
import org.commissionconnector.reconcile.Fate;
import org.commissionconnector.reconcile.Reconciled;
import org.commissionconnector.reconcile.RecordFate;
import org.commissionconnector.reconcile.Remedies;

/** A reconciliation for scripts. */
final class ReconcileJson {
  private ReconcileJson() {}

  static Map<String, Object> of(Reconciled found, Language language) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("holds", found.holds());
    answer.put("crms", found.crms());
    answer.put("wonDeals", counts(found.deals()));
    answer.put("invoices", counts(found.invoices()));
    answer.put("ledger", found.ledger());
    answer.put("written", found.outgoing());
    answer.put("open", found.open().stream().map(record -> open(record, language)).toList());
    answer.put(
        "problems",
        found.problems().stream()
            .map(
                problem ->
                    Map.of("record", problem.record(), "message", problem.message().text(language)))
            .toList());
    return answer;
  }

  private static Map<String, Long> counts(Map<Fate, Long> counts) {
    Map<String, Long> named = new LinkedHashMap<>();
    for (Fate fate : Fate.values()) {
      named.put(fate.word(), Reconciled.count(counts, fate));
    }
    return named;
  }

  private static Map<String, Object> open(RecordFate record, Language language) {
    Map<String, Object> open = new LinkedHashMap<>();
    open.put("record", record.record());
    open.put("name", record.name() == null ? "" : record.name());
    open.put("owner", record.owner() == null ? "" : record.owner());
    open.put("on", record.on() == null ? "" : record.on().toString());
    open.put("fate", record.fate().word());
    open.put(
        "reasons",
        List.copyOf(record.reasons().stream().map(reason -> reason.text(language)).toList()));
    open.put("remedy", Remedies.of(record).text(language));
    return open;
  }
}
