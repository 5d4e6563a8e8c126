package org.commissionconnector.demo.loopback;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * An answer over HTTP.
 *
 * @param server what answers, as it names itself
 */
public record HttpReply(String server, int status, String type, String body) {
  public static HttpReply html(String server, String page) {
    return new HttpReply(server, 200, "text/html; charset=utf-8", page);
  }

  public static HttpReply notFound(String server, String page) {
    return new HttpReply(server, 404, "text/html; charset=utf-8", page);
  }

  /** Closes the connection after each answer, as Odoo's own server does. */
  void write(OutputStream out, Instant now) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC));
    List<String> head =
        List.of(
            "HTTP/1.1 " + status + (status < 300 ? " OK" : " Refused"),
            "Server: " + server,
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
