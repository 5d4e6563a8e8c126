package org.commissionconnector.demo.odoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo's company. */
class SeedTest {
  private final Snapshot company = RunningSandbox.COMPANY;
  private final Transaction transaction =
      new Transaction(company, Transaction.ROOT, Map.of(), RunningSandbox.NOW, Webhooks.NONE);

  @Test
  void theSameMorningGivesTheSameCompany() {
    Snapshot again = Seed.company(RunningSandbox.NOW, RunningSandbox.ZONE);

    assertEquals(company.tables().keySet(), again.tables().keySet());
    company
        .tables()
        .forEach(
            (model, table) ->
                assertEquals(
                    List.copyOf(table.all()), List.copyOf(again.table(model).all()), model));
  }

  @Test
  void twelveSellInThreeTeams() {
    assertEquals(3, company.table("crm.team").all().size());
    assertEquals(12, company.table("crm.team.member").all().size());
    assertTrue(
        transaction.all("crm.team").stream()
            .allMatch(
                team -> team.ref("user_id") != 0 && team.decimal("invoiced_target").signum() > 0));
  }

  @Test
  void thereAreHundredsOfDealsAndInvoicesInTwoCurrencies() {
    assertTrue(company.table("crm.lead").all().size() > 300);
    List<Row> invoices =
        transaction.all("account.move").stream().filter(Invoices::isInvoice).toList();
    assertTrue(invoices.size() > 200);
    for (String state : List.of("not_paid", "partial", "paid")) {
      assertTrue(
          invoices.stream().anyMatch(move -> move.text("payment_state").equals(state)), state);
    }
    assertTrue(invoices.stream().anyMatch(move -> move.ref("currency_id") == 2));
    assertTrue(invoices.stream().anyMatch(move -> move.text("move_type").equals("out_refund")));
    assertTrue(invoices.stream().anyMatch(move -> move.text("state").equals("draft")));
    assertTrue(invoices.stream().anyMatch(move -> move.ref("invoice_user_id") == 0));
  }

  @Test
  void nothingHappensAfterNow() {
    String now = Moments.micros(RunningSandbox.NOW);
    for (String model : List.of("crm.lead", "account.move", "sale.order", "account.payment")) {
      for (Row row : transaction.all(model)) {
        assertTrue(row.text("write_date").compareTo(now) <= 0, model + " " + row.id());
      }
    }
  }

  @Test
  void onTheTwentiethSomebodyIsBehindAndSomebodyIsNot() {
    BigDecimal anna = attainment("Anna Keller");
    BigDecimal olivia = attainment("Olivia Schmidt");
    assertTrue(anna.compareTo(new BigDecimal("0.50")) < 0, "Anna " + anna);
    assertTrue(anna.signum() > 0, "Anna " + anna);
    assertTrue(attainment("Elif Yilmaz").compareTo(new BigDecimal("0.66")) > 0, "Elif");
    assertTrue(olivia.signum() > 0);
  }

  private BigDecimal attainment(String name) {
    Row user =
        transaction.all("res.users").stream()
            .filter(row -> row.text("name").equals(name))
            .findFirst()
            .orElseThrow();
    BigDecimal invoiced =
        transaction.all("account.move").stream()
            .filter(move -> move.ref("invoice_user_id") == user.id())
            .filter(move -> move.text("state").equals("posted"))
            .filter(move -> move.text("invoice_date").startsWith("2026-11"))
            .map(move -> move.decimal("amount_untaxed_signed"))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return invoiced.divide(
        BigDecimal.valueOf(user.ref("target_sales_invoiced")), java.math.MathContext.DECIMAL32);
  }

  @Test
  void everyEntryOfTheBooksBalances() {
    for (Row move : transaction.all("account.move")) {
      BigDecimal sum =
          OrderLineBehaviour.sum(
              transaction.rowsReferring("account.move.line", "move_id", move.id()), "balance");
      assertEquals(0, sum.signum(), move.text("name"));
    }
  }

  @Test
  void whatIsSavedIsReadBackAsItWas(@TempDir Path folder) {
    Path file = folder.resolve("deep/er/state.json");
    SavedState.write(company, file);

    Snapshot read = SavedState.read(file, SchemaReader.odoo17());

    for (Model model : company.schema().all()) {
      List<Row> before = List.copyOf(company.table(model.name()).all());
      List<Row> after = List.copyOf(read.table(model.name()).all());
      assertEquals(before.size(), after.size());
      for (int i = 0; i < before.size(); i++) {
        assertSame(model, before.get(i), after.get(i));
      }
    }
    assertEquals(
        Optional.of(RunningSandbox.COMPANY).map(SeedTest::lastChange),
        SavedState.lastChange(file).map(Moments::micros));
  }

  private static String lastChange(Snapshot snapshot) {
    return snapshot.tables().values().stream()
        .flatMap(table -> table.all().stream())
        .map(row -> row.text("write_date"))
        .max(String::compareTo)
        .orElse("");
  }

  private void assertSame(Model model, Row before, Row after) {
    assertEquals(before.values().keySet(), after.values().keySet());
    for (Field field : model.fields().values()) {
      if (before.value(field.name()).isPresent()) {
        String why = model.name() + "." + field.name() + " of " + before.id();
        if (field.type().isNumber()) {
          assertEquals(0, before.decimal(field.name()).compareTo(after.decimal(field.name())), why);
        } else {
          assertEquals(before.value(field.name()), after.value(field.name()), why);
        }
      }
    }
  }
}
