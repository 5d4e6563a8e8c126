package org.commissionconnector.demo.odoo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What no plan can credit, as every real company has it. */
final class SeedOddities {
  private final Story story;
  private final LocalDate today;

  SeedOddities(Story story, LocalDate today) {
    this.story = story;
    this.today = today;
  }

  void plan(Transaction transaction) {
    long seller = user(transaction, "Ben Vogel");
    long showroom = partner(transaction, "Hanse Office Showroom");
    long london = partner(transaction, "Thames Partners Ltd");
    for (int days : List.of(4, 23)) {
      LocalDate day = today.minusDays(days);
      story.on(day, 600, tx -> invoice(tx, showroom, 0, 1, story.day(tx), true));
    }
    for (int days : List.of(1, 2, 5)) {
      LocalDate day = today.minusDays(days);
      story.on(day, 660, tx -> invoice(tx, showroom, seller, 1, story.day(tx), false));
    }
    story.on(today.minusDays(9), 700, tx -> invoice(tx, london, seller, 3, story.day(tx), true));
    story.on(today.minusDays(12), 720, tx -> ownerless(tx, showroom));
  }

  private static long invoice(
      Transaction transaction,
      long partner,
      long seller,
      long currency,
      LocalDate day,
      boolean posted) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("move_type", "out_invoice");
    values.put("partner_id", partner);
    values.put("currency_id", currency);
    values.put("invoice_date", day.toString());
    values.put("journal_id", Journals.id(transaction, Journals.SALES));
    if (seller != 0) {
      values.put("invoice_user_id", seller);
    }
    values.put(
        "invoice_line_ids",
        List.of(
            List.<Object>of(
                0L,
                0L,
                Map.<String, Object>of("product_id", 4L, "quantity", BigDecimal.valueOf(3))),
            List.<Object>of(
                0L, 0L, Map.<String, Object>of("product_id", 11L, "quantity", BigDecimal.ONE))));
    long id = Writer.create(transaction, "account.move", values).id();
    if (posted) {
      Invoices.post(transaction, id);
    }
    return id;
  }

  private static void ownerless(Transaction transaction, long partner) {
    Row deal =
        Writer.create(
            transaction,
            "crm.lead",
            Map.<String, Object>of(
                "name",
                "Walk-in: two chairs",
                "type",
                "opportunity",
                "partner_id",
                partner,
                "expected_revenue",
                BigDecimal.valueOf(1120)));
    DealMethods.win(transaction, deal.id());
  }

  private static long user(Transaction transaction, String name) {
    return named(transaction, "res.users", name);
  }

  private static long partner(Transaction transaction, String name) {
    return named(transaction, "res.partner", name);
  }

  private static long named(Transaction transaction, String model, String name) {
    return transaction.all(model).stream()
        .filter(row -> row.text("name").equals(name))
        .map(Row::id)
        .findFirst()
        .orElseThrow();
  }
}
