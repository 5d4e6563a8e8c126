package org.commissionconnector.demo.odoo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commissionconnector.demo.loopback.HttpReply;

/** Speaks {@code /jsonrpc}: business errors too are answered with status 200. */
final class JsonRpc {
  private final Login login;
  private final Dispatcher dispatcher;

  JsonRpc(Login login, Dispatcher dispatcher) {
    this.login = login;
    this.dispatcher = dispatcher;
  }

  HttpReply answer(String body) {
    JsonNode request;
    try {
      request = WireJson.MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      return refused("Invalid JSON data");
    }
    return request.isObject()
        ? new HttpReply(
            OdooServer.NAME, 200, "application/json; charset=utf-8", WireJson.text(answer(request)))
        : refused("Invalid JSON-RPC data");
  }

  private static HttpReply refused(String text) {
    return new HttpReply(OdooServer.NAME, 400, "text/html; charset=utf-8", text);
  }

  private Map<String, Object> answer(JsonNode request) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("jsonrpc", "2.0");
    answer.put("id", request.path("id"));
    try {
      result(request.path("params")).ifPresent(result -> answer.put("result", result));
    } catch (OdooError error) {
      answer.put("error", error(error));
    } catch (ClassCastException | IndexOutOfBoundsException wrongShape) {
      answer.put("error", error(OdooError.of("builtins.TypeError", "wrong arguments")));
    }
    return answer;
  }

  private Optional<Object> result(JsonNode params) {
    String service = params.path("service").asText();
    List<?> arguments = (List<?>) WireJson.plain(params.path("args"));
    return switch (service) {
      case "common" -> login.call(params.path("method").asText(), arguments);
      case "object" -> execute(arguments);
      default -> throw OdooError.of("builtins.KeyError", service);
    };
  }

  private Optional<Object> execute(List<?> arguments) {
    long uid = login.check(arguments.get(0), arguments.get(1), arguments.get(2));
    List<?> positional = arguments.size() > 5 ? (List<?>) arguments.get(5) : List.of();
    Map<String, Object> named = new LinkedHashMap<>();
    if (arguments.size() > 6 && arguments.get(6) instanceof Map<?, ?> given) {
      given.forEach((key, value) -> named.put(key.toString(), value));
    }
    return dispatcher.call(
        uid,
        arguments.get(3).toString(),
        arguments.get(4).toString(),
        new ArrayList<>(positional),
        named);
  }

  private static Map<String, Object> error(OdooError error) {
    String shortName = error.name().replaceFirst("^builtins\\.", "");
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("name", error.name());
    data.put(
        "debug",
        "Traceback (most recent call last):\n  ...\n" + shortName + ": " + error.text() + "\n");
    data.put("message", error.text());
    data.put("arguments", List.of(error.text()));
    data.put("context", error.context());
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("code", 200);
    body.put("message", "Odoo Server Error");
    body.put("data", data);
    return body;
  }
}
