package org.commissionconnector.crm.suitecrm;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.commissionconnector.crm.Secret;
import org.commissionconnector.crm.http.CrmHttp;
import org.commissionconnector.crm.http.HttpLimits;

/** A SuiteCRM over real HTTP that answers as recorded. */
final class SuiteReplay implements AutoCloseable {
  static final String SECRET = "open-sesame-4711";
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T00:10:00Z"), ZoneOffset.UTC);
  private static final String EMPTY = "{\"data\": []}";

  private final WireMockServer server = new WireMockServer(options().dynamicPort());

  SuiteReplay() {
    server.start();
    answers(post(urlPathEqualTo("/Api/access_token")), "01-token-client-credentials");
    for (String module : new String[] {"AOS_Quotes", "Alerts", "Accounts", "AOS_Products"}) {
      says(module(module), 200, EMPTY);
    }
    answers(module("Opportunities"), "62-opportunities-filter-won-page");
    answers(module("AOS_Invoices"), "200-invoices-paid-list");
    answers(module("AOS_Products_Quotes"), "203-line-items-by-parent-filter");
    answers(module("Currencies"), "41-currencies-list");
    answers(module("Users"), "44-users-list-fields");
    answers(module("SecurityGroups"), "150-security-groups-list");
    answers(module("AOS_Product_Categories"), "213-product-categories");
    answers(
        get(
            com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching(
                "/Api/V8/module/SecurityGroups/.*/relationships/users")),
        "151-security-group-users");
    answers(
        get(
            com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching(
                "/Api/V8/module/AOS_Invoices/.*/relationships/aos_quotes_aos_invoices")),
        "82-empty-relationship");
    answers(get(urlPathEqualTo("/Api/V8/current-user")), "28-current-user");
    says(
        get(urlPathEqualTo("/Api/V8/user-preferences/1")),
        200,
        "{\"data\": {\"attributes\": {\"global\": {\"dec_sep\": \".\", \"timef\": \"H:i\"}}}}");
    answers(get(urlPathEqualTo("/Api/V8/custom/commission/state")), "79-unknown-route");
    says(
        get(urlPathEqualTo("/Api/V8/meta/fields/Opportunities")),
        200,
        "{\"data\": {\"attributes\": {\"commission_amount_c\": {}, \"commission_payable_c\": {},"
            + " \"commission_currency_c\": {}, \"commission_status_c\": {},"
            + " \"commission_period_c\": {}, \"commission_explanation_c\": {}}}}");
    says(
        get(urlPathEqualTo("/Api/V8/meta/fields/AOS_Invoices")),
        200,
        "{\"data\": {\"attributes\": {\"paid_date_c\": {}}}}");
  }

  static SuiteSettings settings(String url, Optional<String> user) {
    return new SuiteSettings(
        "suitecrm",
        URI.create(url),
        "client-1",
        Secret.of(SECRET),
        user.map(name -> new SuiteSettings.UserLogin(name, Secret.of(SECRET))),
        ZoneId.of("Europe/Berlin"),
        "USD",
        LocalDate.of(2026, 1, 1));
  }

  SuiteCrm crm() {
    return crm(CLOCK, Optional.empty());
  }

  SuiteCrm crm(Clock clock, Optional<String> user) {
    return new SuiteCrm(
        settings("http://127.0.0.1:" + server.port(), user),
        HttpLimits.DEFAULT,
        clock,
        pause -> {});
  }

  /** The product's package is in it. */
  SuiteReplay packaged(String more) {
    return says(
        get(urlPathEqualTo("/Api/V8/custom/commission/state")),
        200,
        "{\"package\": \"commission_connector\", \"version\": \"1.0.0\", \"suitecrm\": \"7.14.6\","
            + " \"may_write\": true"
            + more
            + "}");
  }

  /** What was sent, the last first: method, address and body. */
  List<LoggedRequest> sent() {
    return server.getAllServeEvents().stream().map(ServeEvent::getRequest).toList();
  }

  /** Those of the requests that went to a path. */
  List<LoggedRequest> sent(String method, String path) {
    return sent().stream()
        .filter(request -> request.getMethod().getName().equals(method))
        .filter(request -> request.getUrl().replaceFirst("\\?.*", "").equals(path))
        .toList();
  }

  WireMockServer server() {
    return server;
  }

  static MappingBuilder module(String module) {
    return get(urlPathEqualTo("/Api/V8/module/" + module));
  }

  static MappingBuilder patching() {
    return patch(urlPathEqualTo("/Api/V8/module"));
  }

  SuiteReplay answers(MappingBuilder request, String recording) {
    JsonNode response = recording(recording).path("response");
    JsonNode body = response.path("body");
    return says(
        request,
        response.path("status").asInt(),
        body.isTextual() ? body.asText() : body.toString());
  }

  SuiteReplay says(MappingBuilder request, int status, String body) {
    server.stubFor(
        request.willReturn(
            aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/vnd.api+json")
                .withBody(body)));
    return this;
  }

  SuiteReplay breaks() {
    server.stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
    return this;
  }

  int writes() {
    return (int)
        server.getAllServeEvents().stream()
            .filter(event -> !event.getRequest().getMethod().getName().equals("GET"))
            .filter(event -> !event.getRequest().getUrl().endsWith("/access_token"))
            .filter(event -> event.getResponse().getStatus() < 300)
            .count();
  }

  String url() {
    return "http://127.0.0.1:" + server.port();
  }

  /** How often a list of the module was asked for. */
  int asked(String module) {
    return (int)
        server.getAllServeEvents().stream()
            .filter(event -> event.getRequest().getUrl().startsWith("/Api/V8/module/" + module))
            .count();
  }

  @Override
  public void close() {
    server.stop();
  }

  static JsonNode recording(String name) {
    try (InputStream file = SuiteReplay.class.getResourceAsStream("/suitecrm/" + name + ".json")) {
      if (file == null) {
        throw new IllegalArgumentException("no recording " + name);
      }
      return CrmHttp.json().readTree(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
