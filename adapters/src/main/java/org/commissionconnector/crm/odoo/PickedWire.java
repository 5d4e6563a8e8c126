package org.commissionconnector.crm.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.List;
import org.commissionconnector.crm.CrmException;
import org.commissionconnector.crm.http.CrmHttp;
import org.commissionconnector.crm.http.Effect;
import org.jspecify.annotations.Nullable;

/** Asks Odoo which it is when first used, and talks to it as that version wants. */
final class PickedWire implements OdooWire {
  private final CrmHttp http;
  private final OdooApi api;
  private final OdooSettings settings;
  private @Nullable OdooWire picked;
  private @Nullable OdooVersion version;

  PickedWire(CrmHttp http, OdooSettings settings) {
    this.http = http;
    this.api = http.api(OdooApi.class);
    this.settings = settings;
  }

  @Override
  public JsonNode call(OdooCall call) {
    return wire().call(call);
  }

  @Override
  public long user() {
    return wire().user();
  }

  /** The server's version; needs no login. From 20 on only the newer address is left. */
  synchronized OdooVersion version() {
    OdooVersion known = version;
    if (known == null) {
      known = ask();
      version = known;
    }
    return known;
  }

  private OdooVersion ask() {
    try {
      return http.run(
          Effect.READ,
          api.rpc(OdooApi.RpcRequest.of("common", "version", List.of()), Effect.READ),
          reply -> {
            JsonNode result = reply.result();
            return result == null
                ? OdooVersion.of("", NullNode.getInstance())
                : OdooVersion.of(
                    result.path("server_version").asText(), result.path("server_version_info"));
          });
    } catch (CrmException refused) {
      if (refused.kind() != CrmException.Kind.REFUSED) {
        throw refused;
      }
      return http.run(
          Effect.READ,
          api.version(Effect.READ),
          body -> OdooVersion.of(body.path("version").asText(), body.path("version_info")));
    }
  }

  private synchronized OdooWire wire() {
    OdooWire known = picked;
    if (known == null) {
      known =
          switch (settings.protocol().orElseGet(() -> version().protocol())) {
            case JSON_RPC -> new JsonRpcWire(http, settings);
            case JSON_2 -> new Json2Wire(http, settings);
          };
      picked = known;
    }
    return known;
  }
}
