package org.commissionconnector.demo.odoo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** An answer over HTTP. */
record HttpReply(int status, String type, String body) {
  static HttpReply html(String page) {
    return new HttpReply(200, "text/html; charset=utf-8", page);
  }

  static HttpReply notFound(String page) {
    return new HttpReply(404, "text/html; charset=utf-8", page);
  }

  /** Like Odoo's own server it closes the connection after each answer. */
  void write(OutputStream out, Instant now) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC));
    List<String> head =
        List.of(
            "HTTP/1.1 " + status + (status == 200 ? " OK" : " Refused"),
            "Server: Werkzeug/2.2.2 Python/3.11.2",
            "Date: " + date,
            "Content-Type: " + type,
            "Content-Length: " + bytes.length,
            "X-Content-Type-Options: nosniff",
            "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'",
            "Connection: close",
            "",
            "");
    out.write(String.join("\r\n", head).getBytes(StandardCharsets.ISO_8859_1));
    out.write(bytes);
    out.flush();
  }
}
