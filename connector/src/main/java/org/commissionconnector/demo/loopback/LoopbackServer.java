package org.commissionconnector.demo.loopback;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens on loopback for a sandbox. It dates its answers by the sandbox's clock, which the JDK's
 * own server cannot.
 */
public final class LoopbackServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LoopbackServer.class);
  private static final int THREADS = 8;
  private static final int BACKLOG = 128;
  private static final int PATIENCE_MILLIS = 10_000;

  private final ServerSocket socket;
  private final ExecutorService threads;
  private final Function<HttpAsk, HttpReply> answers;
  private final Clock clock;

  private LoopbackServer(ServerSocket socket, Function<HttpAsk, HttpReply> answers, Clock clock) {
    this.socket = socket;
    this.answers = answers;
    this.clock = clock;
    AtomicInteger number = new AtomicInteger();
    this.threads =
        Executors.newFixedThreadPool(
            THREADS + 1, work -> thread(work, "sandbox-" + number.incrementAndGet()));
  }

  /**
   * Starts it.
   *
   * @param port 0 takes any free one
   * @param answers called by several threads
   */
  public static LoopbackServer start(int port, Function<HttpAsk, HttpReply> answers, Clock clock) {
    try {
      InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      LoopbackServer server =
          new LoopbackServer(new ServerSocket(port, BACKLOG, loopback), answers, clock);
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

  public URI url() {
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
      answers.apply(ask).write(caller.getOutputStream(), clock.instant());
    } catch (IOException | NumberFormatException brokenOff) {
      LOG.debug("a request broke off: {}", brokenOff.toString());
    }
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
