package org.commissionconnector.crm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commissionconnector.crm.CrmException.Kind;
import org.commissionconnector.crm.CrmRecord.DealRecord;
import org.commissionconnector.crm.CrmRecord.InvoiceRecord;
import org.junit.jupiter.api.Test;

/** What every CRM keeps, whichever it is. A new one extends this and says how to reach it. */
public abstract class CrmContractTest {
  /** A CRM at which deals and invoices are, and nothing was written yet. */
  protected abstract Crm filled();

  /** The same, when the secret is wrong. */
  protected abstract Crm lockedOut();

  /** The same, when the connection breaks at each call. */
  protected abstract Crm broken();

  /** A CRM in which the record is not. */
  protected abstract Crm without(RecordRef ref);

  /** A CRM that holds the result already. */
  protected abstract Crm holding(CommissionResult result);

  /** A CRM in which the notice of that key was told. */
  protected abstract Crm told(Notice notice);

  /** A result for a deal that is there. */
  protected abstract CommissionResult result();

  protected abstract Notice notice();

  /** The secret that no message may hold. */
  protected abstract String secret();

  /** How many calls so far changed something. */
  protected abstract int writes();

  @Test
  void idsBeginWithTheConnectionsName() {
    try (Crm crm = filled()) {
      for (Page page : pages(crm, Optional.empty())) {
        for (CrmRecord record : page.records()) {
          assertEquals(crm.connection(), record.ref().connection());
          assertEquals(record.ref().toString(), id(record));
        }
      }
    }
  }

  @Test
  void thePagesEndWithACursorThatStartsTheNextPull() {
    try (Crm crm = filled()) {
      List<Page> first = pages(crm, Optional.empty());
      assertFalse(first.isEmpty());
      String last = first.get(first.size() - 1).cursor();
      List<Page> second = pages(crm, Optional.of(last));
      assertFalse(second.isEmpty());
      assertNotEquals("", second.get(second.size() - 1).cursor());
    }
  }

  @Test
  void aPullGoesOnWhereItStopped() {
    try (Crm crm = filled()) {
      List<Page> all = pages(crm, Optional.empty());
      List<Page> rest = pages(crm, Optional.of(all.get(0).cursor()));
      assertEquals(
          all.subList(1, all.size()).stream().map(Page::records).toList(),
          rest.stream().map(Page::records).toList());
    }
  }

  @Test
  void aCursorThatIsNotOursIsRefused() {
    try (Crm crm = filled()) {
      assertThrows(IllegalArgumentException.class, () -> pages(crm, Optional.of("yesterday")));
    }
  }

  @Test
  void readingChangesNothing() {
    try (Crm crm = filled()) {
      pages(crm, Optional.empty());
      crm.directory();
      assertEquals(0, writes());
    }
  }

  @Test
  void aRecordThatIsGoneIsEmptyNotAnError() {
    RecordRef gone = new RecordRef("odoo", RecordRef.Kind.DEAL, "99999999");
    try (Crm crm = without(gone)) {
      assertEquals(
          Optional.empty(), crm.read(new RecordRef(crm.connection(), gone.kind(), gone.id())));
    }
  }

  @Test
  void aWrongSecretIsRefusedAndNotNamed() {
    try (Crm crm = lockedOut()) {
      CrmException failure = assertThrows(CrmException.class, crm::directory);
      assertEquals(Kind.REFUSED, failure.kind());
      assertFalse(String.valueOf(failure.getMessage()).contains(secret()));
    }
  }

  @Test
  void aBrokenConnectionIsForLater() {
    try (Crm crm = broken()) {
      CrmException failure = assertThrows(CrmException.class, crm::directory);
      assertEquals(Kind.UNAVAILABLE, failure.kind());
    }
  }

  @Test
  void aCheckReportsInsteadOfThrowing() {
    try (Crm crm = broken()) {
      List<Finding> findings = crm.check();
      assertTrue(findings.stream().anyMatch(one -> one.level() == Finding.Level.UNREACHABLE));
      for (Finding finding : findings) {
        assertTrue(
            finding.level() == Finding.Level.OK || !finding.remedy().isEmpty(),
            finding + " names no remedy");
      }
    }
  }

  @Test
  void whatIsWrittenIsReportedAsChanged() {
    try (Crm crm = filled()) {
      assertEquals(List.of(WriteOutcome.written(result().key())), crm.write(List.of(result())));
      assertTrue(writes() > 0);
    }
  }

  @Test
  void equalValuesAreNotWrittenAgain() {
    try (Crm crm = holding(result())) {
      assertEquals(List.of(WriteOutcome.unchanged(result().key())), crm.write(List.of(result())));
      assertEquals(0, writes());
    }
  }

  @Test
  void aResultForARecordThatIsGoneIsNotTriedAgain() {
    try (Crm crm = without(result().ref())) {
      WriteOutcome outcome = crm.write(List.of(result())).get(0);
      assertTrue(outcome.failure().isPresent());
      assertTrue(outcome.permanent());
      assertEquals(0, writes());
    }
  }

  @Test
  void aNoticeIsToldOnce() {
    try (Crm crm = told(notice())) {
      assertFalse(crm.notify(notice()));
      assertEquals(0, writes());
    }
  }

  private static List<Page> pages(Crm crm, Optional<String> cursor) {
    List<Page> pages = new ArrayList<>();
    try (var stream = crm.changesSince(cursor)) {
      stream.forEach(pages::add);
    }
    return pages;
  }

  private static String id(CrmRecord record) {
    if (record instanceof DealRecord deal) {
      return deal.deal().id();
    }
    return record instanceof InvoiceRecord invoice
        ? invoice.invoice().id()
        : record.ref().toString();
  }
}
