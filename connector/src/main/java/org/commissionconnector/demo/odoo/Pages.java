package org.commissionconnector.demo.odoo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;

/** Pages for people. */
final class Pages implements HttpHandler {
  private final Records records;

  Pages(Records records) {
    this.records = records;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    OdooServer.send(exchange, 200, "text/html; charset=utf-8", "<h1>" + records.clock() + "</h1>");
  }
}
