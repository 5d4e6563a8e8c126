package org.commissionconnector.demo.suitecrm;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers events signed, the way the package's scheduler job does, but at once. A save only leaves
 * the event here, so that no receiver delays a user.
 */
final class Deliveries implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final BlockingQueue<Event> waiting = new LinkedBlockingQueue<>();
  private final AtomicInteger delivered = new AtomicInteger();
  private final PackageSettings settings;
  private final Clock clock;
  private final Thread thread;

  Deliveries(PackageSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.thread = new Thread(this::deliver, "sandbox-deliveries");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * @param type such as {@code opportunity.won}
   * @param field whose change it is about
   */
  record Event(
      String type,
      Instant at,
      String module,
      String record,
      String field,
      String before,
      String after) {}

  /** Leaves an event, where the package was told to ring. */
  void add(Event event) {
    if (settings.isActive()) {
      waiting.add(event);
    }
  }

  /** How many were answered with success. */
  int delivered() {
    return delivered.get();
  }

  private void deliver() {
    try {
      while (true) {
        send(waiting.take());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void send(Event event) throws InterruptedException {
    String id = UUID.randomUUID().toString();
    String body = Answers.text(body(id, event));
    String time = Long.toString(clock.instant().getEpochSecond());
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(settings.url() + "/" + event.type()))
              .timeout(PATIENCE)
              .header("Content-Type", "application/json")
              .header("X-Commission-Event", event.type())
              .header("X-Commission-Delivery", id)
              .header("X-Commission-Timestamp", time)
              .header("X-Commission-Signature", "sha256=" + signature(time + "." + body))
              .POST(BodyPublishers.ofString(body))
              .build();
      int status = client.send(request, BodyHandlers.discarding()).statusCode();
      if (status / 100 == 2 || status == 409) {
        delivered.incrementAndGet();
      } else {
        LOG.warn("a delivery was answered {}", status);
      }
    } catch (IOException | IllegalArgumentException away) {
      LOG.warn("a delivery failed: {}", away.getClass().getSimpleName());
    }
  }

  private static Map<String, Object> body(String id, Event event) {
    Map<String, Object> change = new LinkedHashMap<>();
    change.put("field", event.field());
    change.put("from", event.before());
    change.put("to", event.after());
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("id", id);
    body.put("type", event.type());
    body.put("occurred_at", event.at().toString());
    body.put("module", event.module());
    body.put("record", event.record());
    body.put("change", change);
    return body;
  }

  private String signature(String signed) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(settings.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
