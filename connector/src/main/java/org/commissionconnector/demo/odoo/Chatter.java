package org.commissionconnector.demo.odoo;

import java.util.List;
import java.util.Optional;
import org.commissionconnector.demo.loopback.PageFrame;

/** Messages on records. */
final class Chatter {
  private Chatter() {}

  static void won(Transaction transaction, Row deal) {
    if (!Boolean.TRUE.equals(transaction.context().get("tracking_disable"))) {
      post(transaction, "crm.lead", deal, subtype(transaction, "Opportunity Won"), "", List.of());
    }
  }

  static Optional<Long> subtype(Transaction transaction, String name) {
    return transaction.all("mail.message.subtype").stream()
        .filter(row -> row.text("name").equals(name))
        .map(Row::id)
        .findFirst();
  }

  /** Does not move the record's write_date. */
  static Row post(
      Transaction transaction,
      String model,
      Row record,
      Optional<Long> subtype,
      String html,
      List<Long> partners) {
    Changes message =
        new Changes()
            .set("model", model)
            .set("res_id", record.id())
            .set("record_name", Values.displayName(transaction, model, record.id()))
            .set("date", Moments.seconds(transaction.now()))
            .set("message_type", html.isEmpty() ? "notification" : "comment")
            .set("subtype_id", subtype.map(id -> id))
            .set("author_id", author(transaction))
            .set("partner_ids", partners);
    if (!html.isEmpty()) {
      message.set("body", html);
    }
    return transaction.insert("mail.message", message);
  }

  private static Optional<Object> author(Transaction transaction) {
    return transaction
        .find("res.users", transaction.uid())
        .flatMap(user -> user.value("partner_id"));
  }

  static String escaped(String text) {
    return PageFrame.escape(text);
  }
}
