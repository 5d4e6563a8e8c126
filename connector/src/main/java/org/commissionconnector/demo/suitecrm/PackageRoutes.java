package org.commissionconnector.demo.suitecrm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commissionconnector.demo.loopback.HttpAsk;
import org.commissionconnector.demo.loopback.HttpReply;

/** The routes of the product's package. */
final class PackageRoutes {
  static final String PATH = "custom/commission/";

  private final Beans beans;
  private final PackageSettings settings;

  PackageRoutes(Beans beans, PackageSettings settings) {
    this.beans = beans;
    this.settings = settings;
  }

  HttpReply answer(HttpAsk ask, String path) {
    if (ask.method().equals("GET")) {
      return path.equals("state")
          ? Answers.json(200, state())
          : path.startsWith("changes/")
              ? changes(path.substring("changes/".length()), Query.of(ask.path()))
              : Answers.json(404, Map.of("message", "Not found"));
    }
    return switch (path) {
      case "settings" -> {
        settings.take(body(ask));
        yield Answers.json(200, state());
      }
      case "results" -> results(body(ask));
      default -> Answers.json(404, Map.of("message", "Not found"));
    };
  }

  private Map<String, Object> state() {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("package", "commission_connector");
    state.put("version", "1.0.0");
    state.put("suitecrm", "7.14.6");
    state.put("now", beans.now());
    state.put("url", settings.url());
    state.put("secret_set", !settings.secret().isEmpty());
    state.put("active", settings.isActive());
    state.put("zone", settings.zone());
    state.put("may_write", true);
    return state;
  }

  private HttpReply changes(String name, Query query) {
    String since = query.text("since");
    String after = query.text("after_id");
    String to = query.text("to");
    List<Map<String, Object>> rows =
        beans.ever(name).stream()
            .filter(bean -> isAfter(bean, since, after))
            .filter(bean -> to.isEmpty() || bean.text("date_modified").compareTo(to) < 0)
            .sorted(
                Comparator.<Bean, String>comparing(bean -> bean.text("date_modified"))
                    .thenComparing(Bean::id))
            .limit(query.number("limit", 500))
            .map(PackageRoutes::change)
            .toList();
    return Answers.json(200, Map.of("data", rows));
  }

  private static boolean isAfter(Bean bean, String since, String after) {
    int order = bean.text("date_modified").compareTo(since);
    return order > 0 || (order == 0 && bean.id().compareTo(after) > 0);
  }

  private static Map<String, Object> change(Bean bean) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", bean.id());
    row.put("date_modified", bean.text("date_modified"));
    row.put("deleted", bean.isDeleted());
    return row;
  }

  private HttpReply results(JsonNode body) {
    List<Object> told = new ArrayList<>();
    for (JsonNode result : body.path("results")) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("module", result.path("module").asText());
      line.put("id", result.path("id").asText());
      line.put("status", write(result));
      line.put("detail", "");
      told.add(line);
    }
    return Answers.json(200, Map.of("results", told));
  }

  /** Past all saving: neither hooks nor the date of change. */
  private String write(JsonNode result) {
    String module = result.path("module").asText();
    Bean bean =
        beans
            .find(module, result.path("id").asText())
            .filter(found -> !found.isDeleted())
            .orElse(null);
    if (bean == null) {
      return "not_found";
    }
    Map<String, String> values = new LinkedHashMap<>();
    result
        .path("attributes")
        .properties()
        .forEach(
            entry ->
                values.put(
                    entry.getKey(), entry.getValue().isNull() ? "" : entry.getValue().asText()));
    Bean after = bean.with(values);
    if (after.equals(bean)) {
      return "unchanged";
    }
    beans.put(module, after);
    return "written";
  }

  private static JsonNode body(HttpAsk ask) {
    try {
      return Beans.JSON.readTree(ask.body());
    } catch (JsonProcessingException notJson) {
      throw Refusal.of("The body is not JSON");
    }
  }
}
