package org.commissionconnector.demo.odoo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts webhooks. The user waits up to a second; what fails is logged and lost, never tried again.
 */
final class WebhookSender {
  private static final Logger LOG = LoggerFactory.getLogger(WebhookSender.class);
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final AtomicInteger delivered = new AtomicInteger();

  /** How many were answered with success. */
  int delivered() {
    return delivered.get();
  }

  void send(String url, Map<String, Object> payload) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(url))
              .timeout(PATIENCE)
              .header("Content-Type", "application/json")
              .header("User-Agent", "python-requests/2.28.1")
              .POST(BodyPublishers.ofString(WireJson.text(payload)))
              .build();
      int status = client.send(request, BodyHandlers.discarding()).statusCode();
      if (status / 100 == 2) {
        delivered.incrementAndGet();
      } else {
        LOG.warn("webhook call was answered {}", status);
      }
    } catch (IOException | IllegalArgumentException e) {
      LOG.warn("webhook call failed: {}", e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
