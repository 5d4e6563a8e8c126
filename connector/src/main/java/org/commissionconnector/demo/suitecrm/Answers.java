package org.commissionconnector.demo.suitecrm;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commissionconnector.demo.loopback.HttpReply;

/** Answers in the shapes that SuiteCRM gives them. */
final class Answers {
  static final String SERVER = "Apache/2.4.62 (Debian)";
  private static final String API = "application/vnd.api+json";
  private static final String JSON = "application/json";

  private Answers() {}

  static HttpReply record(int status, Module module, Bean bean, List<String> fields) {
    return new HttpReply(SERVER, status, API, text(Map.of("data", data(module, bean, fields))));
  }

  static HttpReply list(Module module, List<Bean> all, Query query, List<String> fields) {
    int size = query.size();
    int from = (query.number("page[number]", 1) - 1) * size;
    List<Object> page =
        all.stream()
            .skip(from)
            .limit(size)
            .map(bean -> (Object) data(module, bean, fields))
            .toList();
    Map<String, Object> body = new LinkedHashMap<>();
    if (page.isEmpty()) {
      body.put("meta", Map.of("message", "Request was successful, but there is no result"));
    } else if (query.isPaged()) {
      Map<String, Object> meta = new LinkedHashMap<>();
      meta.put("total-pages", (all.size() + size - 1) / size);
      meta.put("records-on-this-page", page.size());
      body.put("meta", meta);
    }
    body.put("data", page);
    return new HttpReply(SERVER, 200, API, text(body));
  }

  static HttpReply related(Module from, String link, Module module, List<Bean> beans) {
    Map<String, Object> meta = new LinkedHashMap<>();
    if (beans.isEmpty()) {
      meta.put(
          "message",
          "There is no relationship set in %s module with %s link field"
              .formatted(from.type(), link));
    } else {
      meta.put("total-records", beans.size());
      meta.put("total-pages", 1);
      meta.put("records-on-this-page", beans.size());
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("meta", meta);
    body.put(
        "data",
        beans.stream().map(bean -> (Object) data(module, bean, module.shown(false))).toList());
    return new HttpReply(SERVER, 200, API, text(body));
  }

  static HttpReply api(Object body) {
    return new HttpReply(SERVER, 200, API, text(body));
  }

  static HttpReply json(int status, Object body) {
    return new HttpReply(SERVER, status, JSON, text(body));
  }

  static HttpReply refused(Refusal refusal) {
    Map<String, Object> errors = new LinkedHashMap<>();
    errors.put("status", refusal.status());
    errors.put("title", null);
    errors.put("detail", refusal.getMessage());
    return new HttpReply(SERVER, refusal.status(), API, text(Map.of("errors", errors)));
  }

  private static Map<String, Object> data(Module module, Bean bean, List<String> fields) {
    Map<String, Object> attributes = new LinkedHashMap<>();
    fields.forEach(field -> attributes.put(field, shown(field, bean.text(field))));
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("type", module.type());
    data.put("id", bean.id());
    data.put("attributes", attributes);
    data.put("relationships", Map.of());
    return data;
  }

  /** Times lose their seconds, texts are escaped for a page. */
  private static String shown(String field, String held) {
    if (Module.isTime(field) && held.length() == 19) {
      return held.substring(0, 10) + "T" + held.substring(11, 16) + ":00+00:00";
    }
    return held.replace("\"", "&quot;")
        .replace("'", "&#039;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }

  static String text(Object value) {
    try {
      return Beans.JSON.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
