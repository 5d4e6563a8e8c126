package org.commissionconnector.demo.odoo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Listens on loopback: JSON-RPC at {@code /jsonrpc}, pages for people elsewhere. */
final class OdooServer implements AutoCloseable {
  private static final int THREADS = 8;

  private final HttpServer http;
  private final ExecutorService threads;

  private OdooServer(HttpServer http, ExecutorService threads) {
    this.http = http;
    this.threads = threads;
  }

  static OdooServer start(int port, JsonRpc rpc, HttpHandler pages) {
    try {
      InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      HttpServer http = HttpServer.create(new InetSocketAddress(loopback, port), 64);
      ExecutorService threads = Executors.newFixedThreadPool(THREADS, OdooServer::thread);
      http.setExecutor(threads);
      http.createContext("/jsonrpc", exchange -> rpc(exchange, rpc));
      http.createContext("/web/health", exchange -> health(exchange));
      http.createContext("/", pages);
      http.start();
      return new OdooServer(http, threads);
    } catch (IOException e) {
      throw new UncheckedIOException("the sandbox cannot listen on port " + port, e);
    }
  }

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "sandbox-http-" + NUMBER.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
  }

  private static void rpc(HttpExchange exchange, JsonRpc rpc) throws IOException {
    boolean isPost = exchange.getRequestMethod().equals("POST");
    JsonRpc.Answer answer =
        isPost
            ? rpc.answer(exchange.getRequestBody().readAllBytes())
            : JsonRpc.Answer.refused(
                "<!doctype html>\n<html lang=en>\n<title>400 Bad Request</title>\n");
    send(exchange, answer.status(), answer.type(), answer.body());
  }

  private static void health(HttpExchange exchange) throws IOException {
    send(exchange, 200, "application/json", WireJson.text(Map.of("status", "pass")));
  }

  /** Like Odoo's own server it closes the connection after each answer. */
  static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    exchange.getResponseHeaders().set("Connection", "close");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }
}
