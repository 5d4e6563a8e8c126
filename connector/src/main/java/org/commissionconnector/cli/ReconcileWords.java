package org.commissionconnector.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commissionconnector.calculator.message.Language;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.reconcile.CrmComparison;
import org.commissionconnector.reconcile.Fate;
import org.commissionconnector.reconcile.LedgerComparison;
import org.commissionconnector.reconcile.Outgoing;
import org.commissionconnector.reconcile.Reconciled;
import org.commissionconnector.reconcile.RecordFate;
import org.commissionconnector.reconcile.Remedies;

/** Says on the terminal what a reconciliation found. */
final class ReconcileWords {
  private static final int FIRST = 5;

  private final Reconciled found;
  private final Language language;
  private final int most;
  private final List<String> lines = new ArrayList<>();

  ReconcileWords(Reconciled found, Language language, boolean all) {
    this.found = found;
    this.language = language;
    this.most = all ? Integer.MAX_VALUE : FIRST;
  }

  List<String> lines() {
    found.crms().forEach(this::crm);
    lines.add("won deals   " + counts(found.deals()));
    lines.add("invoices    " + counts(found.invoices()));
    ledger(found.ledger());
    outgoing(found.outgoing());
    open();
    problems();
    lines.add("");
    lines.add(
        found.holds()
            ? "Nothing is forgotten."
            : "Not everything is accounted for: see what is unread, unsettled or forgotten above.");
    return lines;
  }

  private void crm(CrmComparison crm) {
    lines.add(
        "%-11s %d %ss there, %d kept"
            .formatted(crm.connection(), crm.there(), crm.kind().word(), crm.kept()));
    crmHole(crm.unread(), "not read yet; run: commission sync");
    crmHole(crm.changed(), "changed since the last sync; run: commission sync");
    crmHole(crm.gone(), "kept, but deleted in the CRM; run: commission sync --sweep");
  }

  private void crmHole(List<String> refs, String what) {
    if (!refs.isEmpty()) {
      lines.add("            %d %s".formatted(refs.size(), what));
      some(refs, "              ");
    }
  }

  private void some(List<String> all, String indent) {
    all.stream().limit(most).forEach(line -> lines.add(indent + line));
    if (all.size() > most) {
      lines.add("%sand %d more; --all lists them".formatted(indent, all.size() - most));
    }
  }

  private static String counts(Map<Fate, Long> counts) {
    return Reconciled.total(counts)
        + ": "
        + java.util.Arrays.stream(Fate.values())
            .filter(fate -> fate == Fate.FORGOTTEN || Reconciled.count(counts, fate) > 0)
            .map(fate -> Reconciled.count(counts, fate) + " " + fate.word())
            .collect(Collectors.joining(", "));
  }

  private void ledger(LedgerComparison ledger) {
    if (ledger.unsettled() > 0) {
      lines.add(
          "ledger      %d payees are not settled yet; run: commission sync"
              .formatted(ledger.unsettled()));
    } else if (ledger.unequal().isEmpty()) {
      lines.add(
          "ledger      adds up to the statements of all %d payees".formatted(ledger.payees()));
    }
    if (!ledger.unequal().isEmpty()) {
      lines.add(
          "ledger      %d items do not add up to the statements"
              .formatted(ledger.unequal().size()));
      some(ledger.unequal(), "              ");
    }
  }

  private void outgoing(Outgoing outgoing) {
    lines.add(
        "written     %d records; %d messages wait, %d are parked"
            .formatted(outgoing.written(), outgoing.waiting(), outgoing.parked().size()));
    some(
        outgoing.parked().stream().map(parked -> parked.key() + ": " + parked.error()).toList(),
        "              ");
  }

  private void open() {
    Map<String, List<RecordFate>> groups = new LinkedHashMap<>();
    for (RecordFate record : found.open()) {
      groups.computeIfAbsent(heading(record), text -> new ArrayList<>()).add(record);
    }
    groups.forEach(
        (heading, records) -> {
          lines.add("");
          lines.add("%d x %s".formatted(records.size(), heading));
          lines.add("    -> " + Remedies.of(records.get(0)).text(language));
          some(records.stream().map(ReconcileWords::line).toList(), "    ");
        });
  }

  private String heading(RecordFate record) {
    String reasons =
        record.reasons().stream().map(this::text).distinct().collect(Collectors.joining("; "));
    return record.fate().word() + (reasons.isEmpty() ? "" : ": " + reasons);
  }

  private String text(Message message) {
    return message.text(language);
  }

  private static String line(RecordFate record) {
    return "%s  %s  %s"
        .formatted(
            record.record(),
            record.on() == null ? "no day" : record.on(),
            record.name() == null ? "" : record.name())
        .strip();
  }

  private void problems() {
    List<String> problems =
        found.problems().stream()
            .map(problem -> problem.record() + ": " + text(problem.message()))
            .distinct()
            .toList();
    if (!problems.isEmpty()) {
      lines.add("");
      lines.add("%d problems".formatted(problems.size()));
      some(problems, "    ");
    }
  }
}
