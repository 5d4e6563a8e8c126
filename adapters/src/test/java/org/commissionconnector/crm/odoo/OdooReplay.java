package org.commissionconnector.crm.odoo;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commissionconnector.crm.Secret;
import org.commissionconnector.crm.http.CrmHttp;
import org.commissionconnector.crm.http.HttpLimits;

/** An Odoo over real HTTP that answers as recorded, and to nothing else than was asked there. */
final class OdooReplay implements AutoCloseable {
  static final String PASSWORD = "open-sesame-4711";
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T00:10:00Z"), ZoneOffset.UTC);
  private static final ObjectMapper JSON = CrmHttp.json();
  private static final Pattern JSON_2 = Pattern.compile("/json/2/([^/]+)/([^/]+)");

  private final WireMockServer server = new WireMockServer(options().dynamicPort());
  final List<Duration> slept = Collections.synchronizedList(new ArrayList<>());

  /** Whether it is an Odoo 19, over JSON-2. */
  private final boolean isNewer;

  OdooReplay() {
    this(false);
  }

  private OdooReplay(boolean isNewer) {
    this.isNewer = isNewer;
    server.start();
    if (isNewer) {
      answersVersion19();
      server.stubFor(execute("res.users", "context_get").willReturn(json("{\"uid\": 8}")));
    } else {
      server.stubFor(service("version", recorded("001-version")));
      server.stubFor(service("authenticate", reply("8")));
    }
  }

  /** An Odoo 19, which answers over JSON-2 and to nothing else. */
  static OdooReplay of19() {
    return new OdooReplay(true);
  }

  OdooSettings settings() {
    return OdooSettings.of(
        "odoo",
        URI.create("http://127.0.0.1:" + server.port()),
        "company",
        "bot@example.com",
        Secret.of(PASSWORD),
        ZoneId.of("Europe/Berlin"),
        LocalDate.of(2026, 10, 1));
  }

  OdooCrm crm() {
    return crm(settings());
  }

  OdooCrm crm(OdooSettings settings) {
    return new OdooCrm(settings, HttpLimits.DEFAULT, CLOCK, slept::add);
  }

  /** Answers a method of a model with what it returned. */
  OdooReplay answers(String model, String method, String result) {
    server.stubFor(execute(model, method).willReturn(json(body(result))));
    return this;
  }

  /** Answers a method of a model, called with just these positional arguments. */
  OdooReplay answers(String model, String method, String args, String result) {
    server.stubFor(
        execute(model, method)
            .withRequestBody(
                isNewer
                    ? matchingJsonPath("$.domain", equalToJson(parse(args).path(0).toString()))
                    : matchingJsonPath("$.params.args[5]", equalToJson(args)))
            .willReturn(json(body(result))));
    return this;
  }

  /** Answers a method of a model, called for one company, with what it returned. */
  OdooReplay answersIn(long company, String model, String method, String result) {
    server.stubFor(
        execute(model, method)
            .withRequestBody(
                matchingJsonPath(
                    (isNewer ? "$" : "$.params.args[6]") + ".context.allowed_company_ids",
                    equalToJson("[" + company + "]")))
            .willReturn(json(body(result))));
    return this;
  }

  /** Answers a method of a model with a whole body. */
  OdooReplay says(String model, String method, String body) {
    server.stubFor(execute(model, method).willReturn(json(body)));
    return this;
  }

  /** Answers a method of a model as a real Odoo did. */
  OdooReplay replays(String model, String method, String recording) {
    server.stubFor(
        execute(model, method)
            .willReturn(json(isNewer ? result(recording).toString() : recorded(recording))));
    return this;
  }

  /** Answers a method of a model with the whole answer of a recording, whatever it was to. */
  OdooReplay failsAs(String model, String method, String recording) {
    JsonNode response = recording(recording).path("response");
    JsonNode body = response.path("body");
    server.stubFor(
        execute(model, method)
            .willReturn(
                aResponse()
                    .withStatus(response.path("status").asInt())
                    .withHeader("Content-Type", response.path("type").asText("application/json"))
                    .withBody(body.isTextual() ? body.asText() : body.toString())));
    return this;
  }

  OdooReplay replaysService(String method, String recording) {
    server.stubFor(service(method, recorded(recording)));
    return this;
  }

  /** Answers a path of JSON-2 as a real Odoo 19 did, with its status. */
  OdooReplay replaysJson2(String path, String recording) {
    JsonNode response = recording(recording).path("response");
    JsonNode body = response.path("body");
    server.stubFor(
        post(urlEqualTo(path))
            .withHeader("Authorization", equalTo("bearer " + PASSWORD))
            .withHeader("X-Odoo-Database", equalTo("company"))
            .willReturn(
                aResponse()
                    .withStatus(response.path("status").asInt())
                    .withHeader("Content-Type", response.path("type").asText())
                    .withBody(body.isTextual() ? body.asText() : body.toString())));
    return this;
  }

  /** Answers a method of a model as a real Odoo 19 did. */
  OdooReplay replays19(String model, String method, String recording) {
    server.stubFor(execute(model, method).willReturn(json(recorded(recording))));
    return this;
  }

  OdooReplay answersJson2(String path, String body) {
    server.stubFor(post(urlEqualTo(path)).willReturn(json(body)));
    return this;
  }

  OdooReplay answersVersion19() {
    server.stubFor(service("version", recorded("440-v19-json-version")));
    server.stubFor(
        get(urlEqualTo("/web/version")).willReturn(json(recorded("439-v19-web-version"))));
    return this;
  }

  /** Answers everything with a status. */
  OdooReplay answersAll(int status, String type, String body) {
    server.stubFor(
        any(anyUrl())
            .willReturn(
                aResponse().withStatus(status).withHeader("Content-Type", type).withBody(body)));
    return this;
  }

  OdooReplay breaks() {
    server.stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
    return this;
  }

  /** The calls of models made so far, in order: model, method, positional and named arguments. */
  List<ObjectNode> calls() {
    List<ObjectNode> calls = new ArrayList<>();
    List<ServeEvent> events = new ArrayList<>(server.getAllServeEvents());
    Collections.reverse(events);
    for (ServeEvent event : events) {
      Matcher path = JSON_2.matcher(event.getRequest().getUrl());
      if (path.matches()) {
        ObjectNode call = JSON.createObjectNode();
        call.put("model", path.group(1)).put("method", path.group(2));
        call.set("body", parse(event.getRequest().getBodyAsString()));
        calls.add(call);
      }
      JsonNode args = parse(event.getRequest().getBodyAsString()).path("params").path("args");
      if (args.size() > 5) {
        ObjectNode call = JSON.createObjectNode();
        call.set("model", args.path(3));
        call.set("method", args.path(4));
        call.set("args", args.path(5));
        call.set("kwargs", args.path(6));
        calls.add(call);
      }
    }
    return calls;
  }

  /** Names of the methods called so far that change something: {@code crm.lead.write}. */
  List<String> writes() {
    return calls().stream()
        .filter(
            call ->
                List.of("create", "write", "unlink", "message_post", "activity_schedule")
                    .contains(call.path("method").asText()))
        .map(call -> call.path("model").asText() + "." + call.path("method").asText())
        .toList();
  }

  int requests() {
    return server.getAllServeEvents().size();
  }

  void forgetCalls() {
    server.resetRequests();
  }

  @Override
  public void close() {
    server.stop();
  }

  static JsonNode recording(String name) {
    try (InputStream file = OdooReplay.class.getResourceAsStream("/odoo/" + name + ".json")) {
      if (file == null) {
        throw new IllegalArgumentException("no recording " + name);
      }
      return JSON.readTree(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static String recorded(String name) {
    return recording(name).path("response").path("body").toString();
  }

  /** What the method returned in a recording. */
  static JsonNode result(String name) {
    return recording(name).path("response").path("body").path("result");
  }

  private String body(String result) {
    return isNewer ? result : reply(result);
  }

  private MappingBuilder execute(String model, String method) {
    if (isNewer) {
      return post(urlEqualTo("/json/2/" + model + "/" + method))
          .withHeader("Authorization", equalTo("bearer " + PASSWORD))
          .withHeader("X-Odoo-Database", equalTo("company"));
    }
    return post(urlEqualTo("/jsonrpc"))
        .withRequestBody(matchingJsonPath("$.params.service", equalTo("object")))
        .withRequestBody(matchingJsonPath("$.params.method", equalTo("execute_kw")))
        .withRequestBody(matchingJsonPath("$.params.args[0]", equalTo("company")))
        .withRequestBody(matchingJsonPath("$.params.args[1]", equalTo("8")))
        .withRequestBody(matchingJsonPath("$.params.args[2]", equalTo(PASSWORD)))
        .withRequestBody(matchingJsonPath("$.params.args[3]", equalTo(model)))
        .withRequestBody(matchingJsonPath("$.params.args[4]", equalTo(method)));
  }

  private static MappingBuilder service(String method, String body) {
    return post(urlEqualTo("/jsonrpc"))
        .withRequestBody(matchingJsonPath("$.params.service", equalTo("common")))
        .withRequestBody(matchingJsonPath("$.params.method", equalTo(method)))
        .willReturn(json(body));
  }

  private static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder json(
      String body) {
    return aResponse().withHeader("Content-Type", "application/json").withBody(body);
  }

  private static String reply(String result) {
    return "{\"jsonrpc\": \"2.0\", \"id\": 1, \"result\": " + result + "}";
  }

  private static JsonNode parse(String body) {
    try {
      return JSON.readTree(body);
    } catch (IOException unreadable) {
      return JSON.createObjectNode();
    }
  }
}
