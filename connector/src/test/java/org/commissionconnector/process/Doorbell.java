package org.commissionconnector.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Rings at a connector over HTTP, and looks at what it tells of itself. Any thread. */
public final class Doorbell {
  /** No answer at all. */
  public static final int SILENCE = 0;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI server;
  private final String path;

  /**
   * @param secret in the path of each ring
   */
  public Doorbell(int port, String connection, String secret) {
    this.server = URI.create("http://127.0.0.1:" + port);
    this.path = "/rings/%s/%s/".formatted(connection, secret);
  }

  /** Rings about a record; answers the status, {@link #SILENCE} when there was no answer. */
  public int ring(String event, String model, long id) throws InterruptedException {
    return status(
        HttpRequest.newBuilder(server.resolve(path + event))
            .header("Content-Type", "application/json")
            .timeout(PATIENCE)
            .POST(BodyPublishers.ofString("{\"_model\":\"%s\",\"_id\":%d}".formatted(model, id)))
            .build());
  }

  /** Whether it takes rings. */
  public boolean isReady() throws InterruptedException {
    return status(HttpRequest.newBuilder(server.resolve("/health/ready")).timeout(PATIENCE).build())
        == 200;
  }

  private int status(HttpRequest request) throws InterruptedException {
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException noAnswer) {
      return SILENCE;
    }
  }

  /** Whether no ring waits or is worked on and the CRM was told of everything. */
  public boolean isIdle() throws IOException, InterruptedException {
    Map<String, Double> metrics = metrics();
    return Stream.of(
            "commission_inbox_rings{state=\"waiting\"}",
            "commission_inbox_rings{state=\"working\"}",
            "commission_outbox_waiting")
        .allMatch(queue -> Double.valueOf(0).equals(metrics.get(queue)));
  }

  /** The lines of {@code /metrics}, name with labels to value. */
  public Map<String, Double> metrics() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve("/metrics")).timeout(PATIENCE).build();
    Map<String, Double> values = new TreeMap<>();
    http.send(request, BodyHandlers.ofString())
        .body()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .forEach(
            line -> {
              int end = line.lastIndexOf(' ');
              values.put(line.substring(0, end), Double.valueOf(line.substring(end + 1)));
            });
    return values;
  }
}
