package org.commissionconnector.crm.odoo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.commissionconnector.crm.CrmException;
import org.commissionconnector.crm.http.Answer;
import org.commissionconnector.crm.http.CrmHttp;

/**
 * Odoo 19 and later: an address for each method, arguments by name, a key instead of a login, and
 * errors with their own status.
 */
final class Json2Wire implements OdooWire {
  private final CrmHttp http;
  private final OdooApi api;
  private final OdooSettings settings;
  private final OdooErrors errors;
  private final ObjectMapper json = CrmHttp.json();

  Json2Wire(CrmHttp http, OdooSettings settings) {
    this.http = http;
    this.api = http.api(OdooApi.class);
    this.settings = settings;
    this.errors = new OdooErrors(settings);
  }

  @Override
  public JsonNode call(OdooCall call) {
    Map<String, Object> arguments = new LinkedHashMap<>();
    if (call.ids() != null) {
      arguments.put("ids", call.ids());
    }
    arguments.putAll(call.positional());
    arguments.putAll(call.keyword());
    return http.run(
        call.effect(),
        api.json2(
            call.model(),
            call.method(),
            "bearer " + settings.secret().reveal(),
            settings.database(),
            arguments,
            call.effect()),
        new Json2Answer(call));
  }

  /** The key is the login; the context knows whose it is. */
  @Override
  public long user() {
    JsonNode context = call(OdooCall.read("res.users", "context_get"));
    return context.path("uid").asLong();
  }

  /** The errors have the body that JSON-RPC keeps inside of its own. */
  private final class Json2Answer implements Answer<JsonNode, JsonNode> {
    private final OdooCall call;

    Json2Answer(OdooCall call) {
      this.call = call;
    }

    @Override
    public JsonNode read(JsonNode body) {
      return body;
    }

    @Override
    public Optional<CrmException> error(int status, String body) {
      if (status == 404 && body.stripLeading().startsWith("<")) {
        return Optional.of(errors.noDatabase());
      }
      try {
        OdooApi.Fault fault = json.readValue(body, OdooApi.Fault.class);
        return fault == null || fault.name() == null
            ? Optional.empty()
            : Optional.of(errors.of(call, fault));
      } catch (JsonProcessingException notJson) {
        return Optional.empty();
      }
    }
  }
}
