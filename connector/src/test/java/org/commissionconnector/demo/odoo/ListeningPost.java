package org.commissionconnector.demo.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Takes webhooks, and may look back before it answers. */
final class ListeningPost implements AutoCloseable {
  /** One webhook. */
  record Heard(String path, JsonNode body) {}

  private final List<Heard> heard = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private volatile Consumer<Heard> beforeAnswering = nothing -> {};
  private volatile int status = 200;

  ListeningPost() {
    try {
      InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          Heard one =
              new Heard(
                  exchange.getRequestURI().getPath(),
                  WireJson.MAPPER.readTree(new String(body, StandardCharsets.UTF_8)));
          heard.add(one);
          beforeAnswering.accept(one);
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  List<Heard> heard() {
    return List.copyOf(heard);
  }

  void beforeAnswering(Consumer<Heard> look) {
    beforeAnswering = look;
  }

  void answer(int with) {
    status = with;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
