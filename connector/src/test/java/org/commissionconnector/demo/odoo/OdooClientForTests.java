package org.commissionconnector.demo.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;

/** Calls the sandbox over HTTP, as any client of Odoo would. */
final class OdooClientForTests {
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI url;
  private final long uid;
  private final String secret;

  OdooClientForTests(URI url, long uid, String secret) {
    this.url = url;
    this.uid = uid;
    this.secret = secret;
  }

  HttpResponse<String> post(String body) {
    HttpRequest request =
        HttpRequest.newBuilder(url.resolve("/jsonrpc"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    return send(request);
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(url.resolve(path)).GET().build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  JsonNode call(String service, String method, List<?> arguments) {
    Map<String, Object> params = Map.of("service", service, "method", method, "args", arguments);
    return json(
        post(WireJson.text(Map.of("jsonrpc", "2.0", "method", "call", "params", params, "id", 7)))
            .body());
  }

  /** The whole answer of an {@code execute_kw}. */
  JsonNode answer(String model, String method, List<?> arguments, Map<String, ?> named) {
    return call(
        "object",
        "execute_kw",
        List.of(SeedPeople.DATABASE, uid, secret, model, method, arguments, named));
  }

  /** Its result; fails when there is an error. */
  JsonNode named(String model, String method, List<?> arguments, Map<String, ?> named) {
    JsonNode answer = answer(model, method, arguments, named);
    if (answer.has("error")) {
      throw new AssertionError(answer.path("error").path("data").path("message").asText());
    }
    return answer.path("result");
  }

  JsonNode execute(String model, String method, Object... arguments) {
    return named(model, method, List.of(arguments), Map.of());
  }

  /** The error's name and message. */
  String error(String model, String method, Object... arguments) {
    JsonNode data = answer(model, method, List.of(arguments), Map.of()).path("error").path("data");
    return data.path("name").asText() + ": " + data.path("message").asText();
  }

  static JsonNode json(String text) {
    try {
      return WireJson.MAPPER.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
