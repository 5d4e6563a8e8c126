package org.commissionconnector.demo.suitecrm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commissionconnector.demo.loopback.HttpAsk;
import org.commissionconnector.demo.loopback.HttpReply;

/** The V8 API, as far as the product uses it. */
final class V8 {
  private static final Pattern LIST = Pattern.compile("module/(\\w+)");
  private static final Pattern RELATED =
      Pattern.compile("module/(\\w+)/([\\w-]+)/relationships/(\\w+)");
  private static final Pattern ID =
      Pattern.compile("\\d+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Beans beans;
  private final PackageRoutes routes;
  private final boolean packaged;
  private final AtomicLong writes = new AtomicLong();

  /**
   * @param packaged whether the product's package is loaded
   */
  V8(Beans beans, PackageRoutes routes, boolean packaged) {
    this.beans = beans;
    this.routes = routes;
    this.packaged = packaged;
  }

  /** How many calls were meant to change something. */
  long writes() {
    return writes.get();
  }

  /**
   * @param path behind {@code /Api/V8/}
   */
  HttpReply answer(HttpAsk ask, String path) {
    if (!ask.method().equals("GET")) {
      writes.incrementAndGet();
    }
    try {
      if (packaged && path.startsWith(PackageRoutes.PATH)) {
        return routes.answer(ask, path.substring(PackageRoutes.PATH.length()));
      }
      return switch (ask.method()) {
        case "GET" -> get(ask, path);
        case "POST" -> path.equals("module") ? create(ask) : nothing();
        case "PATCH" -> path.equals("module") ? patch(ask) : nothing();
        default -> nothing();
      };
    } catch (Refusal refusal) {
      return Answers.refused(refusal);
    }
  }

  private HttpReply get(HttpAsk ask, String path) {
    Matcher list = LIST.matcher(path);
    if (list.matches()) {
      Module module = module(list.group(1));
      Query query = Query.of(ask.path());
      List<Bean> found = query.select(beans.all(module.name()), module, packaged);
      return Answers.list(module, found, query, query.fields(module, packaged));
    }
    Matcher related = RELATED.matcher(path);
    if (related.matches()) {
      return related(module(related.group(1)), id(related.group(2)), related.group(3));
    }
    if (path.startsWith("meta/fields/")) {
      return fields(module(path.substring("meta/fields/".length())));
    }
    if (path.equals("current-user")) {
      Module users = module("Users");
      return Answers.record(
          200, users, bean(users, Founding.ADMIN), List.of("user_name", "full_name"));
    }
    if (path.startsWith("user-preferences/")) {
      Map<String, Object> global =
          Map.of("timezone", "Europe/Berlin", "dec_sep", ".", "num_grp_sep", ",", "timef", "H:i");
      return Answers.api(
          Map.of("data", Map.of("type", "UserPreference", "attributes", Map.of("global", global))));
    }
    return nothing();
  }

  private HttpReply fields(Module module) {
    Map<String, Object> fields = new LinkedHashMap<>();
    module.shown(packaged).forEach(field -> fields.put(field, Map.of("required", false)));
    return Answers.api(Map.of("data", Map.of("type", "fields", "attributes", fields)));
  }

  private HttpReply related(Module module, String id, String link) {
    Bean bean = bean(module, id);
    return switch (link) {
      case "users" ->
          Answers.related(
              module,
              link,
              module("Users"),
              beans.all("Users").stream()
                  .filter(user -> user.text(Founding.TEAM).equals(id))
                  .toList());
      case "aos_quotes_aos_invoices" ->
          Answers.related(
              module,
              link,
              module("AOS_Quotes"),
              beans.find("AOS_Quotes", bean.text(Founding.QUOTE)).stream().toList());
      default ->
          throw Refusal.of("Cannot load relationship %s for %s".formatted(link, module.type()));
    };
  }

  private HttpReply create(HttpAsk ask) {
    JsonNode data = data(ask);
    Module module = module(data.path("type").asText());
    String id = data.path("id").asText(UUID.randomUUID().toString());
    if (beans.find(module.name(), id).isPresent()) {
      throw Refusal.of("Bean %s with id %s is already exist".formatted(module.name(), id));
    }
    Bean made = beans.insert(module.name(), id, attributes(module, data));
    return Answers.record(201, module, made, module.shown(packaged));
  }

  private HttpReply patch(HttpAsk ask) {
    JsonNode data = data(ask);
    Module module = module(data.path("type").asText());
    Bean bean = bean(module, id(data.path("id").asText()));
    Bean saved = beans.save(module.name(), bean, attributes(module, data));
    return Answers.record(201, module, saved, module.shown(packaged));
  }

  private static JsonNode data(HttpAsk ask) {
    try {
      JsonNode data = Beans.JSON.readTree(ask.body()).path("data");
      if (data.isObject()) {
        return data;
      }
    } catch (JsonProcessingException notJson) {
      throw Refusal.of("The required option \"data\" is missing.");
    }
    throw Refusal.of("The required option \"data\" is missing.");
  }

  private Map<String, String> attributes(Module module, JsonNode data) {
    Map<String, String> values = new LinkedHashMap<>();
    data.path("attributes")
        .properties()
        .forEach(
            entry -> {
              if (!module.has(entry.getKey(), packaged)) {
                throw Refusal.of(
                    "Property %s in %s module is invalid".formatted(entry.getKey(), module.type()));
              }
              if (!entry.getValue().isNull()) {
                values.put(entry.getKey(), entry.getValue().asText());
              }
            });
    return values;
  }

  private Bean bean(Module module, String id) {
    return beans
        .find(module.name(), id)
        .filter(bean -> !bean.isDeleted())
        .orElseThrow(
            () -> Refusal.of("%s module with id %s is not found".formatted(module.name(), id)));
  }

  private static String id(String id) {
    if (!ID.matcher(id).matches()) {
      throw Refusal.of("The option \"id\" with value \"%s\" is invalid.".formatted(id));
    }
    return id;
  }

  private static Module module(String name) {
    return Module.of(name)
        .orElseThrow(() -> Refusal.of("Module %s does not exist".formatted(name)));
  }

  private static HttpReply nothing() {
    return Answers.json(404, Map.of("message", "Not found"));
  }
}
