package org.commissionconnector.demo.odoo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commissionconnector.demo.loopback.PageFrame;

/** Pieces of HTML. What is written as text is escaped; what is called html is not. */
final class Html {
  private static final PageFrame FRAME = new PageFrame("Hanse Office Systems", "#714b67", menu());

  private Html() {}

  private static Map<String, String> menu() {
    Map<String, String> menu = new LinkedHashMap<>();
    menu.put("/deals", "Deals");
    menu.put("/invoices", "Invoices");
    menu.put("/users", "Salespeople");
    menu.put("/activities", "Activities");
    menu.put("/commissions", "Commission rows");
    return menu;
  }

  static String escape(String text) {
    return Chatter.escaped(text);
  }

  static String page(String path, String title, String html) {
    return FRAME.page(path, title, html);
  }

  static String link(String model, long id, String text) {
    return "<a href=\"/record/%s/%d\">%s</a>".formatted(model, id, escape(text));
  }

  /** A table with the head's texts and, for each row, cells that are html. */
  static String table(List<String> headHtml, List<List<String>> rowsHtml) {
    return PageFrame.table(headHtml, rowsHtml);
  }
}
