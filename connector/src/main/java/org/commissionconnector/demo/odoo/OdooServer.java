package org.commissionconnector.demo.odoo;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens on loopback: JSON-RPC at {@code /jsonrpc}, pages for people elsewhere.
 *
 * <p>It dates its answers by the sandbox's clock, which the JDK's own server cannot.
 */
final class OdooServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OdooServer.class);
  private static final int THREADS = 8;
  private static final int BACKLOG = 128;
  private static final int PATIENCE_MILLIS = 10_000;
  private static final String WRONG_METHOD =
      "<!doctype html>\n<html lang=en>\n<title>400 Bad Request</title>\n<h1>Bad Request</h1>\n";

  private final ServerSocket socket;
  private final ExecutorService threads;
  private final JsonRpc rpc;
  private final Pages pages;
  private final Clock clock;

  private OdooServer(ServerSocket socket, JsonRpc rpc, Pages pages, Clock clock) {
    this.socket = socket;
    this.rpc = rpc;
    this.pages = pages;
    this.clock = clock;
    AtomicInteger number = new AtomicInteger();
    this.threads =
        Executors.newFixedThreadPool(
            THREADS + 1, work -> thread(work, "sandbox-" + number.incrementAndGet()));
  }

  static OdooServer start(int port, JsonRpc rpc, Pages pages, Clock clock) {
    try {
      InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      OdooServer server =
          new OdooServer(new ServerSocket(port, BACKLOG, loopback), rpc, pages, clock);
      server.threads.execute(server::accept);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException("the sandbox cannot listen on port " + port, e);
    }
  }

  private static Thread thread(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort());
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket caller = socket.accept();
        threads.execute(() -> serve(caller));
      } catch (IOException | RejectedExecutionException closing) {
        LOG.debug("no longer listening: {}", closing.toString());
      }
    }
  }

  private void serve(Socket caller) {
    try (caller) {
      caller.setSoTimeout(PATIENCE_MILLIS);
      caller.setTcpNoDelay(true);
      HttpAsk ask = HttpAsk.read(new BufferedInputStream(caller.getInputStream()));
      answer(ask).write(caller.getOutputStream(), clock.instant());
    } catch (IOException | NumberFormatException brokenOff) {
      LOG.debug("a request broke off: {}", brokenOff.toString());
    }
  }

  private HttpReply answer(HttpAsk ask) {
    String path = ask.path().replaceFirst("\\?.*", "");
    return switch (path) {
      case "/jsonrpc" ->
          ask.method().equals("POST")
              ? rpc.answer(ask.body())
              : new HttpReply(400, "text/html; charset=utf-8", WRONG_METHOD);
      case "/web/health" ->
          new HttpReply(200, "application/json", WireJson.text(Map.of("status", "pass")));
      default -> pages.answer(path);
    };
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      threads.shutdownNow();
    }
  }
}
