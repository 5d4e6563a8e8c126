package org.commissionconnector.demo.suitecrm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commissionconnector.demo.loopback.HttpReply;
import org.commissionconnector.demo.loopback.PageFrame;

/** Pages for people: what is in the CRM, and what the connector wrote there. */
final class SitePages {
  private static final int MOST = 500;

  private final Beans beans;
  private final PageFrame frame;

  SitePages(Beans beans, String company) {
    this.beans = beans;
    Map<String, String> menu = new LinkedHashMap<>();
    menu.put("/Opportunities", "Opportunities");
    menu.put("/AOS_Invoices", "Invoices");
    menu.put("/Users", "Salespeople");
    menu.put("/Alerts", "Alerts");
    menu.put("/Tasks", "Tasks");
    menu.put("/Notes", "Notes");
    this.frame = new PageFrame(company, "#4b7a8c", menu);
  }

  /**
   * @param address with its query: {@code /index.php?module=Opportunities&record=…}
   */
  HttpReply answer(String address) {
    String path = address.replaceFirst("\\?.*", "");
    Query query = Query.of(address);
    if (path.equals("/")) {
      return html(path, "What is here", start());
    }
    if (path.equals("/index.php")) {
      return beans
          .find(query.text("module"), query.text("record"))
          .map(bean -> html("/" + query.text("module"), title(bean), record(bean)))
          .orElseGet(() -> none(path));
    }
    return frame.menu().containsKey(path)
        ? html(path, frame.menu().getOrDefault(path, ""), list(path.substring(1)))
        : none(path);
  }

  private HttpReply html(String path, String title, String html) {
    return HttpReply.html(Answers.SERVER, frame.page(path, title, html));
  }

  private HttpReply none(String path) {
    return HttpReply.notFound(
        Answers.SERVER,
        frame.page(path, "There is no such page", "<p><a href=\"/\">Start</a></p>"));
  }

  private String start() {
    StringBuilder cards = new StringBuilder("<div class=\"cards\">");
    frame
        .menu()
        .forEach(
            (path, title) ->
                cards.append(
                    "<a class=\"card\" href=\"%s\"><b>%d</b><span>%s</span></a>"
                        .formatted(path, beans.all(path.substring(1)).size(), title)));
    return cards
        + "</div><p class=\"soft\">An invented company, kept in memory by the demo. It answers as"
        + " SuiteCRM 7.14 does; columns in green are the connector's own.</p>";
  }

  private String list(String module) {
    List<String> fields = columns(module);
    List<String> head = new ArrayList<>();
    fields.forEach(field -> head.add("<th%s>%s</th>".formatted(ours(field), field)));
    List<List<String>> rows = new ArrayList<>();
    beans.all(module).stream()
        .sorted(Comparator.<Bean, String>comparing(bean -> bean.text("date_modified")).reversed())
        .limit(MOST)
        .forEach(
            bean -> {
              List<String> cells = new ArrayList<>();
              for (String field : fields) {
                String text = PageFrame.escape(shown(field, bean));
                cells.add(
                    "<td%s>%s</td>"
                        .formatted(
                            ours(field),
                            field.equals(fields.get(0)) ? link(module, bean, text) : text));
              }
              rows.add(cells);
            });
    return PageFrame.table(head, rows);
  }

  private static List<String> columns(String module) {
    return switch (module) {
      case "Opportunities" ->
          List.of(
              "name",
              "assigned_user_id",
              "sales_stage",
              "date_closed",
              "amount",
              "commission_amount_c",
              "commission_status_c");
      case "AOS_Invoices" ->
          List.of(
              "name",
              "assigned_user_id",
              "status",
              "invoice_date",
              "total_amount",
              "commission_amount_c",
              "commission_status_c");
      case "Users" ->
          List.of(
              "full_name", "title", "reports_to_id", "commission_amount_c", "commission_period_c");
      default -> List.of("name", "assigned_user_id", "description");
    };
  }

  private String record(Bean bean) {
    List<List<String>> rows = new ArrayList<>();
    bean.values().entrySet().stream()
        .filter(value -> !value.getValue().isEmpty() && !value.getKey().startsWith("_"))
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            value ->
                rows.add(
                    List.of(
                        "<th>" + PageFrame.escape(value.getKey()) + "</th>",
                        "<td class=\"text%s\">%s</td>"
                            .formatted(
                                value.getKey().startsWith("commission_") ? " ours" : "",
                                PageFrame.escape(shown(value.getKey(), bean))))));
    return PageFrame.table(List.of(), rows);
  }

  /** People by their names. */
  private String shown(String field, Bean bean) {
    String held = bean.text(field);
    return field.equals("assigned_user_id") || field.equals("reports_to_id")
        ? beans.find("Users", held).map(user -> user.text("full_name")).orElse("")
        : held;
  }

  private static String link(String module, Bean bean, String text) {
    return "<a href=\"/index.php?module=%s&action=DetailView&record=%s\">%s</a>"
        .formatted(module, bean.id(), text.isEmpty() ? bean.id() : text);
  }

  private static String ours(String field) {
    return field.startsWith("commission_") ? " class=\"ours\"" : "";
  }

  private static String title(Bean bean) {
    return bean.text(bean.text("name").isEmpty() ? "full_name" : "name");
  }
}
