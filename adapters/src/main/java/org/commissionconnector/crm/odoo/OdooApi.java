package org.commissionconnector.crm.odoo;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.commissionconnector.crm.http.Effect;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Tag;

/** Odoo's HTTP calls, as they are. */
interface OdooApi {
  @POST("jsonrpc")
  Call<RpcReply> rpc(@Body RpcRequest request, @Tag Effect effect);

  @POST("json/2/{model}/{method}")
  Call<JsonNode> json2(
      @Path("model") String model,
      @Path("method") String method,
      @Header("Authorization") String bearer,
      @Header("X-Odoo-Database") String database,
      @Body Map<String, Object> arguments,
      @Tag Effect effect);

  /** Odoo 19 and later; needs no login. */
  @GET("web/version")
  Call<JsonNode> version(@Tag Effect effect);

  record RpcRequest(String jsonrpc, String method, RpcParams params, long id) {
    static RpcRequest of(String service, String method, List<Object> args) {
      return new RpcRequest("2.0", "call", new RpcParams(service, method, args), 1);
    }
  }

  record RpcParams(String service, String method, List<Object> args) {}

  record RpcReply(@Nullable JsonNode result, @Nullable RpcError error) {}

  record RpcError(@Nullable Fault data) {}

  /**
   * What went wrong. The server's trace, {@code debug}, is left on the wire.
   *
   * @param name of the exception: {@code odoo.exceptions.AccessError}
   */
  record Fault(
      @Nullable @JsonProperty("name") String name,
      @Nullable @JsonProperty("message") String message) {}
}
