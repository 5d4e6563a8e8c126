package org.commissionconnector.demo.loopback;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The frame of a sandbox's pages, and pieces of HTML. What is written as text is escaped; what is
 * called html is not.
 *
 * @param company whose CRM it is
 * @param colour of the CRM's brand, as in CSS
 * @param menu titles by path, in order
 */
public record PageFrame(String company, String colour, Map<String, String> menu) {
  private static final String STYLE =
      """
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

  /** A whole page. */
  public String page(String path, String title, String html) {
    String links =
        menu.entrySet().stream()
            .map(
                item ->
                    "<a href=\"%s\"%s>%s</a>"
                        .formatted(
                            item.getKey(),
                            item.getKey().equals(path) ? " class=\"here\"" : "",
                            item.getValue()))
            .collect(Collectors.joining());
    return """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width,initial-scale=1">
        <title>%s</title><style>:root{--ink:#1f2933;--soft:#66788a;--line:#e4e7eb;--brand:%s;--good:#1a7f5a}
        %s</style></head>
        <body><header><b><a href="/">%s</a></b>%s</header>
        <main><h1>%s</h1>%s</main></body></html>
        """
        .formatted(escape(title), colour, STYLE, escape(company), links, escape(title), html);
  }

  /** A table with the head's texts and, for each row, cells that are html. */
  public static String table(List<String> headHtml, List<List<String>> rowsHtml) {
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

  /** Text as HTML shows it. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&#34;")
        .replace("'", "&#39;");
  }
}
