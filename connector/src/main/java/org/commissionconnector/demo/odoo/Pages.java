package org.commissionconnector.demo.odoo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commissionconnector.demo.loopback.HttpReply;

/** Pages for people: what is in the CRM, and what the connector wrote there. */
final class Pages {
  /** Models whose records have a page. */
  static final Set<String> LINKED =
      Set.of("crm.lead", "account.move", "res.users", "res.partner", "sale.order", "x_commission");

  private static final Pattern RECORD = Pattern.compile("/record/([a-z_.]{1,40})/([0-9]{1,12})");

  private final Records records;

  Pages(Records records) {
    this.records = records;
  }

  HttpReply answer(String path) {
    return records.read(Transaction.ROOT, Map.of(), transaction -> answer(transaction, path));
  }

  private static HttpReply answer(Transaction transaction, String path) {
    if (path.equals("/")) {
      return HttpReply.html(OdooServer.NAME, Html.page(path, "What is here", start(transaction)));
    }
    Optional<ListPage> list =
        ListPage.ALL.stream().filter(page -> page.path().equals(path)).findFirst();
    return list.map(
            page ->
                HttpReply.html(
                    OdooServer.NAME, Html.page(path, page.title(), page.html(transaction))))
        .or(() -> record(transaction, path))
        .orElseGet(
            () ->
                HttpReply.notFound(
                    OdooServer.NAME,
                    Html.page(path, "There is no such page", "<p><a href=\"/\">Start</a></p>")));
  }

  private static Optional<HttpReply> record(Transaction transaction, String path) {
    Matcher match = RECORD.matcher(path);
    if (!match.matches() || !LINKED.contains(match.group(1))) {
      return Optional.empty();
    }
    String model = match.group(1);
    return transaction
        .schema()
        .find(model)
        .flatMap(known -> transaction.find(model, Long.parseLong(match.group(2))))
        .map(
            row ->
                HttpReply.html(
                    OdooServer.NAME,
                    Html.page(
                        path,
                        Values.displayName(transaction, model, row.id()),
                        RecordPage.html(transaction, transaction.model(model), row))));
  }

  private static String start(Transaction transaction) {
    StringBuilder cards = new StringBuilder("<div class=\"cards\">");
    for (ListPage page : ListPage.ALL) {
      int count =
          transaction.schema().find(page.model()).isEmpty()
              ? 0
              : Search.rows(transaction, transaction.model(page.model()), page.domain(), "id", 0, 0)
                  .size();
      cards.append(
          "<a class=\"card\" href=\"%s\"><b>%d</b><span>%s</span></a>"
              .formatted(page.path(), count, Html.escape(page.title())));
    }
    return cards
        + "</div><p class=\"soft\">An invented company, kept in memory by the demo. It answers as"
        + " Odoo 17 does; columns in green are the connector's own.</p>"
        + latest();
  }

  private static String latest() {
    List<String> ways =
        List.of(
            "Open a deal or an invoice to read how its commission came about.",
            "Activities show whom the connector has alerted.");
    return "<p>" + String.join(" ", ways) + "</p>";
  }
}
