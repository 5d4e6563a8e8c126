package org.commissionconnector.webhook;

import java.time.Duration;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Closes connections whose request has begun and does not end, however steadily it trickles. The
 * idle timeout takes care of those that send nothing.
 */
final class SlowSenders extends AbstractLifeCycle {
  private final ServerConnector connector;
  private final long patienceMillis;
  private final Map<EndPoint, Seen> seen = new WeakHashMap<>();

  SlowSenders(ServerConnector connector, Duration wholeRequest) {
    this.connector = connector;
    this.patienceMillis = wholeRequest.toMillis();
  }

  @Override
  protected void doStart() {
    lookLater();
  }

  private void lookLater() {
    Scheduler.Task unused =
        connector
            .getScheduler()
            .schedule(this::look, Math.max(100, patienceMillis / 4), TimeUnit.MILLISECONDS);
  }

  private void look() {
    if (!isRunning() && !isStarting()) {
      return;
    }
    try {
      connector.getConnectedEndPoints().forEach(this::look);
    } finally {
      lookLater();
    }
  }

  private void look(EndPoint endPoint) {
    Connection connection = plain(endPoint.getConnection());
    if (connection == null) {
      return;
    }
    Seen before = seen.getOrDefault(endPoint, Seen.NOTHING);
    Seen current =
        new Seen(
            connection.getMessagesIn(),
            connection.getMessagesOut(),
            connection.getBytesIn(),
            Seen.NOT_BEGUN);
    boolean hasMoved = before.in() != current.in() || before.out() != current.out();
    if (hasMoved) {
      seen.put(endPoint, current);
    } else if (current.bytes() > before.bytes()) {
      trickles(endPoint, before, current);
    }
  }

  private void trickles(EndPoint endPoint, Seen before, Seen current) {
    long now = TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    if (before.begunAtMillis() == Seen.NOT_BEGUN) {
      seen.put(endPoint, current.begunAt(now));
    } else if (now - before.begunAtMillis() >= patienceMillis) {
      endPoint.close();
    } else {
      seen.put(endPoint, current.begunAt(before.begunAtMillis()));
    }
  }

  private static @Nullable Connection plain(@Nullable Connection connection) {
    return connection instanceof SslConnection tls
        ? tls.getSslEndPoint().getConnection()
        : connection;
  }

  /**
   * How many requests had come and gone, and since when bytes of another have.
   *
   * @param bytes that had come
   */
  private record Seen(long in, long out, long bytes, long begunAtMillis) {
    static final long NOT_BEGUN = Long.MIN_VALUE;
    static final Seen NOTHING = new Seen(0, 0, 0, NOT_BEGUN);

    Seen begunAt(long millis) {
      return new Seen(in, out, bytes, millis);
    }
  }
}
