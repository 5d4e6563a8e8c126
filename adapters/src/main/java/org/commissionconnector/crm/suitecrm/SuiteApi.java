package org.commissionconnector.crm.suitecrm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.commissionconnector.crm.http.Effect;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.FieldMap;
import retrofit2.http.FormUrlEncoded;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.Headers;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.QueryMap;
import retrofit2.http.Tag;

/** SuiteCRM's HTTP calls, as they are. It lets answers be kept for a month, so none may be. */
interface SuiteApi {
  @FormUrlEncoded
  @POST("{api}/access_token")
  Call<JsonNode> token(
      @Path(value = "api", encoded = true) String api,
      @FieldMap Map<String, String> grant,
      @Tag Effect effect);

  @Headers({"Accept: application/vnd.api+json", "Cache-Control: no-cache"})
  @GET("{api}/V8/{path}")
  Call<JsonNode> get(
      @Path(value = "api", encoded = true) String api,
      @Path(value = "path", encoded = true) String path,
      @Header("Authorization") String bearer,
      @QueryMap Map<String, String> query,
      @Tag Effect effect);

  @Headers("Accept: application/vnd.api+json")
  @POST("{api}/V8/{path}")
  Call<JsonNode> post(
      @Path(value = "api", encoded = true) String api,
      @Path(value = "path", encoded = true) String path,
      @Header("Authorization") String bearer,
      @Body Map<String, Object> body,
      @Tag Effect effect);

  @Headers("Accept: application/vnd.api+json")
  @PATCH("{api}/V8/module")
  Call<JsonNode> patch(
      @Path(value = "api", encoded = true) String api,
      @Header("Authorization") String bearer,
      @Body Map<String, Object> body,
      @Tag Effect effect);
}
