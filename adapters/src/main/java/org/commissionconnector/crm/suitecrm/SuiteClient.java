package org.commissionconnector.crm.suitecrm;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.commissionconnector.crm.CrmException;
import org.commissionconnector.crm.http.Answer;
import org.commissionconnector.crm.http.CrmHttp;
import org.commissionconnector.crm.http.Effect;
import org.commissionconnector.crm.suitecrm.SuiteException.Cause;
import org.commissionconnector.crm.suitecrm.SuiteTokens.Token;
import retrofit2.Call;

/** What every module of SuiteCRM can be asked, a token included. */
final class SuiteClient {
  /** Larger pages take more than their share of time. */
  static final int PAGE = 500;

  private final CrmHttp http;
  private final SuiteApi api;
  private final SuiteTokens tokens;
  private final SuiteErrors errors;

  SuiteClient(CrmHttp http, SuiteSettings settings, Clock clock) {
    this.http = http;
    this.api = http.api(SuiteApi.class);
    this.tokens = new SuiteTokens(http, api, settings, clock);
    this.errors = new SuiteErrors(settings);
  }

  /** Where the API was found: {@code Api}. */
  String base() {
    return tokens.token().base();
  }

  /** At most a page of records, by id: offsets lose records while others change. */
  List<SuiteRow> page(String module, List<String> fields, Filter filter, String after) {
    Map<String, String> query = query(module, fields, filter, PAGE);
    query.put("sort", "id");
    if (!after.isEmpty()) {
      query.put("filter[id][gt]", after);
    }
    return rows(get("module/" + module, query));
  }

  List<SuiteRow> all(String module, List<String> fields, Filter filter) {
    List<SuiteRow> all = new ArrayList<>();
    String after = "";
    while (true) {
      List<SuiteRow> page = page(module, fields, filter, after);
      all.addAll(page);
      if (page.size() < PAGE) {
        return all;
      }
      after = page.get(page.size() - 1).id();
    }
  }

  /** One record of those that the conditions hold for, or none. */
  List<SuiteRow> some(String module, List<String> fields, Filter filter) {
    return rows(get("module/" + module, query(module, fields, filter, 1)));
  }

  /** By a filter: the address of a record takes only ids of the usual shape. */
  Optional<SuiteRow> find(String module, List<String> fields, String id) {
    return some(module, fields, Filter.is("id", id)).stream().findFirst();
  }

  long count(String module, Filter filter) {
    JsonNode reply = get("module/" + module, query(module, List.of("id"), filter, 1));
    return reply.path("meta").path("total-pages").asLong(0);
  }

  /** Records that a record is linked with. */
  List<SuiteRow> related(String module, String id, String link) {
    return rows(get("module/" + module + "/" + id + "/relationships/" + link, Map.of()));
  }

  JsonNode get(String path, Map<String, String> query) {
    return call(
        "GET " + path,
        Effect.READ,
        token -> api.get(token.base(), path, token.bearer(), query, Effect.READ));
  }

  JsonNode post(String path, Map<String, Object> body) {
    Effect effect = Effect.WRITE_REPEATABLE;
    return call(
        "POST " + path,
        effect,
        token -> api.post(token.base(), path, token.bearer(), body, effect));
  }

  /** Makes a record of an id that we chose; false when it is there, or was. */
  boolean create(String module, String id, Map<String, Object> attributes) {
    try {
      JsonNode unused =
          post(
              "module", Map.of("data", Map.of("type", module, "id", id, "attributes", attributes)));
      return true;
    } catch (SuiteException refused) {
      if (refused.is(Cause.EXISTS)) {
        return false;
      }
      throw refused;
    }
  }

  /** Writes some fields; the record as it is then. SuiteCRM writes the whole row. */
  SuiteRow patch(String module, String id, Map<String, Object> attributes) {
    Effect effect = Effect.WRITE_REPEATABLE;
    Map<String, Object> body =
        Map.of("data", Map.of("type", module, "id", id, "attributes", attributes));
    JsonNode reply =
        call(
            "PATCH " + module,
            effect,
            token -> api.patch(token.base(), token.bearer(), body, effect));
    return new SuiteRow(reply.path("data"));
  }

  private JsonNode call(String what, Effect effect, Function<Token, Call<JsonNode>> ask) {
    Token token = tokens.token();
    try {
      return once(what, effect, ask.apply(token));
    } catch (SuiteException refused) {
      if (!refused.is(Cause.TOKEN)) {
        throw refused;
      }
      tokens.refused(token);
      return once(what, effect, ask.apply(tokens.token()));
    }
  }

  private JsonNode once(String what, Effect effect, Call<JsonNode> call) {
    return http.run(
        effect,
        call,
        new Answer<JsonNode, JsonNode>() {
          @Override
          public JsonNode read(JsonNode body) {
            return body;
          }

          @Override
          public Optional<CrmException> error(int status, String body) {
            return Optional.of(errors.of(what, status, body));
          }
        });
  }

  private static Map<String, String> query(
      String module, List<String> fields, Filter filter, int size) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("fields[" + module + "]", String.join(",", fields));
    query.putAll(filter.query());
    query.put("page[size]", Integer.toString(size));
    query.put("page[number]", "1");
    return query;
  }

  private static List<SuiteRow> rows(JsonNode reply) {
    List<SuiteRow> rows = new ArrayList<>();
    reply.path("data").forEach(row -> rows.add(new SuiteRow(row)));
    return rows;
  }
}
