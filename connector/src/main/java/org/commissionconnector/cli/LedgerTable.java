package org.commissionconnector.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commissionconnector.calculator.book.Person;
import org.commissionconnector.calculator.message.Language;
import org.commissionconnector.ledger.Item;
import org.commissionconnector.ledger.Ledger;
import org.commissionconnector.ledger.LedgerEntry;
import org.jspecify.annotations.Nullable;

/**
 * Every entry of the ledger as a row, oldest first. All but the earned ones of one {@code
 * booked_in} add up to its payouts.
 */
final class LedgerTable {
  private static final int PAGE = 2_000;
  private static final List<@Nullable String> HEAD =
      Arrays.asList(
          "id",
          "booked_at",
          "payee",
          "name",
          "plan",
          "period",
          "booked_in",
          "kind",
          "component",
          "transaction",
          "earned_in",
          "on",
          "currency",
          "change",
          "record",
          "record_version",
          "correction_of",
          "because");

  private final Map<String, String> names = new HashMap<>();
  private final Language language;
  private long written;

  LedgerTable(List<Person> people, Language language) {
    people.forEach(
        person -> names.put(person.id(), person.name() == null ? person.id() : person.name()));
    this.language = language;
  }

  /** Reads a few entries at a time. */
  void write(Ledger ledger, Appendable out) throws IOException {
    Csv table = new Csv(out);
    table.row(HEAD);
    List<LedgerEntry> page = ledger.after(0, PAGE);
    while (!page.isEmpty()) {
      for (LedgerEntry entry : page) {
        table.row(row(entry));
        written++;
      }
      page = ledger.after(page.get(page.size() - 1).id(), PAGE);
    }
  }

  long written() {
    return written;
  }

  private List<@Nullable String> row(LedgerEntry entry) {
    Item item = entry.item();
    return Arrays.asList(
        String.valueOf(entry.id()),
        entry.bookedAt().toString(),
        item.payee(),
        names.getOrDefault(item.payee(), item.payee()),
        item.plan(),
        item.period(),
        entry.bookedIn(),
        item.kind().word(),
        item.component(),
        item.transaction(),
        item.of(),
        item.on(),
        item.currency(),
        entry.change().toDecimalString(),
        entry.record(),
        entry.recordVersion() == null ? null : entry.recordVersion().toString(),
        entry.correctionOf() == null ? null : entry.correctionOf().toString(),
        entry.because().stream()
            .map(step -> step.text(language))
            .collect(Collectors.joining("; ")));
  }
}
