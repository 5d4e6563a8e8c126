package org.commissionconnector.demo.odoo;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.commissionconnector.demo.loopback.HttpAsk;
import org.commissionconnector.demo.loopback.HttpReply;
import org.commissionconnector.demo.loopback.LoopbackServer;

/** JSON-RPC at {@code /jsonrpc}, pages for people elsewhere. */
final class OdooServer implements AutoCloseable {
  static final String NAME = "Werkzeug/2.2.2 Python/3.11.2";
  private static final String WRONG_METHOD =
      "<!doctype html>\n<html lang=en>\n<title>400 Bad Request</title>\n<h1>Bad Request</h1>\n";

  private final LoopbackServer server;

  private OdooServer(LoopbackServer server) {
    this.server = server;
  }

  static OdooServer start(int port, JsonRpc rpc, Pages pages, Clock clock) {
    return new OdooServer(LoopbackServer.start(port, ask -> answer(ask, rpc, pages), clock));
  }

  URI url() {
    return server.url();
  }

  private static HttpReply answer(HttpAsk ask, JsonRpc rpc, Pages pages) {
    String path = ask.path().replaceFirst("\\?.*", "");
    return switch (path) {
      case "/jsonrpc" ->
          ask.method().equals("POST")
              ? rpc.answer(ask.body())
              : new HttpReply(NAME, 400, "text/html; charset=utf-8", WRONG_METHOD);
      case "/web/health" ->
          new HttpReply(NAME, 200, "application/json", WireJson.text(Map.of("status", "pass")));
      default -> pages.answer(path);
    };
  }

  @Override
  public void close() {
    server.close();
  }
}
