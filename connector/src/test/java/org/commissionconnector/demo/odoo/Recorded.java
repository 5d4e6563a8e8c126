package org.commissionconnector.demo.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** An exchange recorded from a real Odoo 17. */
record Recorded(JsonNode exchange) {
  static Recorded of(String name) {
    try (InputStream in = Recorded.class.getResourceAsStream(name + ".json")) {
      return new Recorded(WireJson.MAPPER.readTree(Objects.requireNonNull(in, name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode request() {
    return exchange.path("request").path("body");
  }

  JsonNode answer() {
    return exchange.path("response").path("body");
  }

  /** The same call with the database, user and secret of a sandbox. */
  JsonNode replay(OdooClientForTests client) {
    JsonNode params = request().path("params");
    List<?> arguments = (List<?>) WireJson.plain(params.path("args"));
    if (params.path("service").asText().equals("object")) {
      return client.answer(
          arguments.get(3).toString(),
          arguments.get(4).toString(),
          (List<?>) arguments.get(5),
          named(arguments));
    }
    List<Object> own = new ArrayList<>(arguments);
    if (!own.isEmpty()) {
      own.set(0, SeedPeople.DATABASE);
    }
    return client.call(params.path("service").asText(), params.path("method").asText(), own);
  }

  @SuppressWarnings("unchecked")
  private static java.util.Map<String, Object> named(List<?> arguments) {
    return arguments.size() > 6
        ? (java.util.Map<String, Object>) arguments.get(6)
        : java.util.Map.of();
  }

  static String errorOf(JsonNode answer) {
    JsonNode data = answer.path("error").path("data");
    return answer.path("error").path("code")
        + " "
        + answer.path("error").path("message").asText()
        + " "
        + data.path("name").asText()
        + ": "
        + data.path("message").asText();
  }
}
