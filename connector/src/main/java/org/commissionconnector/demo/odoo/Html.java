package org.commissionconnector.demo.odoo;

import java.util.List;
import java.util.stream.Collectors;

/** Pieces of HTML. What is written as text is escaped; what is called html is not. */
final class Html {
  private static final String STYLE =
      """
      :root{--ink:#1f2933;--soft:#66788a;--line:#e4e7eb;--brand:#714b67;--good:#1a7f5a}
      *{box-sizing:border-box}body{margin:0;font:15px/1.5 system-ui,sans-serif;color:var(--ink);background:#f5f7fa}
      header{background:var(--brand);color:#fff;padding:.7rem 1.5rem;display:flex;gap:1.5rem;align-items:baseline}
      header a{color:#fff;text-decoration:none;opacity:.85}header a:hover,header a.here{opacity:1;text-decoration:underline}
      header b{margin-right:1rem}main{max-width:75rem;margin:1.5rem auto;padding:0 1.5rem}
      h1{font-size:1.4rem;margin:.2rem 0 1rem}h2{font-size:1.05rem;margin:1.8rem 0 .6rem;color:var(--soft)}
      table{border-collapse:collapse;width:100%;background:#fff;border:1px solid var(--line)}
      th,td{padding:.4rem .7rem;text-align:left;border-bottom:1px solid var(--line);vertical-align:top}
      th{font-weight:600;color:var(--soft);font-size:.85rem}td.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
      td.ours,th.ours{background:#f3faf7}td a{color:var(--brand)}.text{white-space:pre-line}
      .cards{display:flex;gap:1rem;flex-wrap:wrap}.card{background:#fff;border:1px solid var(--line);padding:1rem 1.4rem;min-width:10rem}
      .card b{display:block;font-size:1.6rem}.card span,p.soft{color:var(--soft)}
      """;

  private static final List<List<String>> MENU =
      List.of(
          List.of("/deals", "Deals"),
          List.of("/invoices", "Invoices"),
          List.of("/users", "Salespeople"),
          List.of("/activities", "Activities"),
          List.of("/commissions", "Commission rows"));

  private Html() {}

  static String escape(String text) {
    return Chatter.escaped(text);
  }

  static String page(String path, String title, String html) {
    String menu =
        MENU.stream()
            .map(
                item ->
                    "<a href=\"%s\"%s>%s</a>"
                        .formatted(
                            item.get(0),
                            item.get(0).equals(path) ? " class=\"here\"" : "",
                            item.get(1)))
            .collect(Collectors.joining());
    return """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width,initial-scale=1">
        <title>%s</title><style>%s</style></head>
        <body><header><b><a href="/">Hanse Office Systems</a></b>%s</header>
        <main><h1>%s</h1>%s</main></body></html>
        """
        .formatted(escape(title), STYLE, menu, escape(title), html);
  }

  static String link(String model, long id, String text) {
    return "<a href=\"/record/%s/%d\">%s</a>".formatted(model, id, escape(text));
  }

  /** A table with the head's texts and, for each row, cells that are html. */
  static String table(List<String> headHtml, List<List<String>> rowsHtml) {
    if (rowsHtml.isEmpty()) {
      return "<p class=\"soft\">Nothing here yet.</p>";
    }
    String rows =
        rowsHtml.stream()
            .map(cells -> "<tr>" + String.join("", cells) + "</tr>")
            .collect(Collectors.joining("\n"));
    return "<table><thead><tr>%s</tr></thead><tbody>%s</tbody></table>"
        .formatted(String.join("", headHtml), rows);
  }
}
