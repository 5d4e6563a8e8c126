package org.commissionconnector.demo.odoo;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** What one can do with a deal and an order. */
final class DealMethods {
  private DealMethods() {}

  static Map<String, RpcMethod> all() {
    return Map.of(
        "crm.lead.action_set_won", DealMethods::setWon,
        "crm.lead.action_set_lost", DealMethods::setLost,
        "sale.order.action_confirm", DealMethods::confirm,
        "sale.order.action_cancel", DealMethods::cancel);
  }

  private static Optional<Object> setWon(Call call) {
    for (Row row : call.rows()) {
      win(call.transaction(), row.id());
    }
    return Optional.of(true);
  }

  /** Moves the closing date even of a deal that is won already, as Odoo does. */
  static void win(Transaction transaction, long deal) {
    long won =
        transaction.all("crm.stage").stream()
            .filter(stage -> stage.flag("is_won"))
            .map(Row::id)
            .findFirst()
            .orElseThrow();
    Writer.write(transaction, "crm.lead", deal, Map.of("stage_id", won));
  }

  private static Optional<Object> setLost(Call call) {
    Object reason = call.named().getOrDefault("lost_reason_id", false);
    for (Row row : call.rows()) {
      lose(call.transaction(), row.id(), reason);
    }
    return Optional.empty();
  }

  static void lose(Transaction transaction, long deal, Object reason) {
    Changes changes =
        new Changes()
            .set("active", false)
            .set("probability", BigDecimal.ZERO)
            .set("date_closed", Moments.seconds(transaction.now()));
    if (reason instanceof Long id) {
      changes.set("lost_reason_id", id);
    }
    transaction.update("crm.lead", deal, changes);
  }

  private static Optional<Object> confirm(Call call) {
    call.rows().forEach(row -> OrderBehaviour.confirm(call.transaction(), row.id()));
    return Optional.of(true);
  }

  private static Optional<Object> cancel(Call call) {
    call.rows()
        .forEach(
            row ->
                call.transaction()
                    .update(
                        "sale.order",
                        row.id(),
                        new Changes().set("state", "cancel").set("invoice_status", "no")));
    return Optional.of(true);
  }
}
