package org.commissionconnector.crm.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commissionconnector.crm.http.CrmHttp;
import org.commissionconnector.crm.http.Effect;
import org.jspecify.annotations.Nullable;

/** Odoo 17 and 18: everything is a POST to one address, and errors come with status 200. */
final class JsonRpcWire implements OdooWire {
  private final CrmHttp http;
  private final OdooApi api;
  private final OdooSettings settings;
  private final OdooErrors errors;
  private volatile @Nullable Long user;

  JsonRpcWire(CrmHttp http, OdooSettings settings) {
    this.http = http;
    this.api = http.api(OdooApi.class);
    this.settings = settings;
    this.errors = new OdooErrors(settings);
  }

  @Override
  public JsonNode call(OdooCall call) {
    List<Object> args = new ArrayList<>();
    args.add(settings.database());
    args.add(user());
    args.add(settings.secret().reveal());
    args.add(call.model());
    args.add(call.method());
    args.add(positional(call));
    args.add(call.keyword());
    return send(call, "object", "execute_kw", args);
  }

  /** Logs in at the first use. */
  @Override
  public long user() {
    Long known = user;
    if (known != null) {
      return known;
    }
    List<Object> login =
        List.of(settings.database(), settings.login(), settings.secret().reveal(), Map.of());
    JsonNode id = send(OdooCall.read("common", "authenticate"), "common", "authenticate", login);
    if (!id.isIntegralNumber()) {
      throw errors.loginRefused();
    }
    user = id.asLong();
    return id.asLong();
  }

  private JsonNode send(OdooCall call, String service, String method, List<Object> args) {
    Effect effect = call.effect();
    return http.run(
        effect,
        api.rpc(OdooApi.RpcRequest.of(service, method, args), effect),
        reply -> {
          OdooApi.RpcError error = reply.error();
          if (error != null) {
            OdooApi.Fault fault = error.data();
            throw errors.of(call, fault == null ? new OdooApi.Fault("", "") : fault);
          }
          JsonNode result = reply.result();
          return result == null ? NullNode.getInstance() : result;
        });
  }

  private static List<Object> positional(OdooCall call) {
    List<Object> values = new ArrayList<>();
    if (call.ids() != null) {
      values.add(call.ids());
    }
    values.addAll(call.positional().values());
    return values;
  }
}
