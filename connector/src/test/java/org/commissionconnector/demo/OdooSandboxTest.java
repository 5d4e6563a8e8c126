package org.commissionconnector.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.commissionconnector.calculator.money.Money;
import org.commissionconnector.crm.CommissionResult;
import org.commissionconnector.crm.CrmRecord;
import org.commissionconnector.crm.Directory;
import org.commissionconnector.crm.Finding;
import org.commissionconnector.crm.Notice;
import org.commissionconnector.crm.Provisioning;
import org.commissionconnector.crm.RecordRef;
import org.commissionconnector.crm.Secret;
import org.commissionconnector.crm.WriteOutcome;
import org.commissionconnector.crm.odoo.OdooCrm;
import org.commissionconnector.crm.odoo.OdooSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sandbox as the product's own Odoo adapter meets it. */
class OdooSandboxTest {
  private static final Provisioning NO_RINGS = new Provisioning(Optional.empty());

  @TempDir private Path folder;
  private final Clock clock = Clock.fixed(DemoCompany.morning(), ZoneOffset.UTC);

  private OdooSandbox start() {
    return OdooSandbox.start(folder.resolve("state.json"), clock, 0);
  }

  private OdooCrm open(OdooSandbox sandbox) {
    OdooSettings settings =
        OdooSettings.of(
            "odoo",
            sandbox.url(),
            sandbox.database(),
            sandbox.login(),
            Secret.of(sandbox.password()),
            DemoCompany.ZONE,
            LocalDate.of(2026, 9, 1));
    return OdooCrm.open(settings, clock);
  }

  private static List<CrmRecord> pull(OdooCrm crm) {
    List<CrmRecord> records = new ArrayList<>();
    crm.changesSince(Optional.empty()).forEach(page -> records.addAll(page.records()));
    return records;
  }

  @Test
  void theAdapterInstallsPullsWritesAndTells() {
    try (OdooSandbox sandbox = start();
        OdooCrm crm = open(sandbox)) {
      assertEquals(26, crm.provision(NO_RINGS, false).size());
      assertEquals(List.of(), crm.provision(NO_RINGS, false));
      assertTrue(
          crm.check().stream().noneMatch(found -> found.level() == Finding.Level.FAILED),
          () -> crm.check().toString());

      List<CrmRecord> records = pull(crm);
      assertTrue(records.size() > 500, () -> records.size() + " records");
      assertTrue(records.stream().noneMatch(CrmRecord.Unreadable.class::isInstance));

      Directory directory = crm.directory();
      assertEquals(3, directory.teams().size());
      assertEquals(
          9,
          directory.people().stream()
              .filter(person -> person.roles().contains("account-executive"))
              .count());
      assertEquals(
          3,
          directory.people().stream()
              .filter(person -> person.roles().contains("sales-manager"))
              .count());
      assertTrue(
          directory.targets().stream().allMatch(target -> target.measure().equals("revenue")));

      RecordRef deal = records.get(0).ref();
      RecordRef person = RecordRef.parse(directory.people().get(7).id());
      assertEquals(
          List.of(WriteOutcome.written("k")), crm.write(List.of(result(deal, person.toString()))));
      assertEquals(
          List.of(WriteOutcome.unchanged("k")),
          crm.write(List.of(result(deal, person.toString()))));
      assertTrue(crm.notify(notice(deal, person)));
      assertFalse(crm.notify(notice(deal, person)));
    }
  }

  private static CommissionResult result(RecordRef deal, String payee) {
    Money amount = Money.of(Currency.getInstance("EUR"), "12.34");
    return new CommissionResult(
        "k",
        deal,
        amount,
        amount,
        "earned",
        "2026-11",
        "1% of 1234.00 = 12.34",
        List.of(
            new CommissionResult.Row(
                payee, "account-executives", amount, amount, "earned", "1% of 1234.00 = 12.34")));
  }

  private static Notice notice(RecordRef deal, RecordRef person) {
    return new Notice(
        "n",
        Notice.Kind.TASK,
        person,
        Optional.of(deal),
        "Anna is behind",
        "Anna is at 43 % of target",
        Optional.of(LocalDate.of(2026, 11, 23)));
  }

  @Test
  void whatTheAdapterTookAwayLeavesNothingBehind() {
    try (OdooSandbox sandbox = start();
        OdooCrm crm = open(sandbox)) {
      List<String> made = crm.provision(NO_RINGS, false);

      assertFalse(crm.deprovision(false, false).isEmpty());

      assertEquals(made, crm.provision(NO_RINGS, true));
    }
  }

  @Test
  void goesOnWhereItWasLeft() {
    Optional<Happening> won;
    try (OdooSandbox sandbox = start();
        OdooCrm crm = open(sandbox)) {
      assertEquals(26, crm.provision(NO_RINGS, false).size());
      won = sandbox.winADeal();
    }
    assertEquals(
        Optional.of(DemoCompany.morning()), OdooSandbox.lastInstant(folder.resolve("state.json")));
    try (OdooSandbox again = start();
        OdooCrm crm = open(again)) {
      assertEquals(List.of(), crm.provision(NO_RINGS, false));
      assertEquals(0, again.writesReceived());
      assertFalse(again.winADeal().equals(won));
    }
  }

  @Test
  void whatUsersDoIsSeenByTheAdapter() {
    try (OdooSandbox sandbox = start();
        OdooCrm crm = open(sandbox)) {
      Happening paid = sandbox.payAnInvoice().orElseThrow();
      RecordRef ref = RecordRef.parse("odoo:invoice/" + paid.id());
      assertEquals("was paid", paid.what());
      assertTrue(payments(crm, ref) > 0);
      int before = payments(crm, ref);

      assertEquals(paid.id(), sandbox.undoPayment().orElseThrow().id());

      assertEquals(before - 1, payments(crm, ref));
    }
  }

  private static int payments(OdooCrm crm, RecordRef ref) {
    CrmRecord record = crm.read(ref).orElseThrow();
    return record instanceof CrmRecord.InvoiceRecord invoice
        ? invoice.invoice().payments().size()
        : -1;
  }

  @Test
  void withoutAFileThereIsNoLastInstant() {
    assertEquals(Optional.<Instant>empty(), OdooSandbox.lastInstant(folder.resolve("none.json")));
  }

  @Test
  void theDemoBringsTwoPlans() {
    assertEquals(
        List.of("account-executives.yaml", "sales-managers.yaml"),
        List.copyOf(DemoCompany.plans().keySet()));
    assertTrue(DemoCompany.plans().values().stream().allMatch(text -> text.contains("\nplan: ")));
  }
}
