package org.commissionconnector.crm.suitecrm;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commissionconnector.crm.Directory;
import org.commissionconnector.crm.Survey;
import org.commissionconnector.crm.Survey.CompanyFound;
import org.commissionconnector.crm.Survey.StageFound;

/** What a new installation must know of a SuiteCRM, as far as its API and the package tell. */
final class SuiteSurvey {
  /** Those that SuiteCRM comes with: its API does not tell a company's own. */
  private static final List<String> STAGES =
      List.of(
          "Prospecting",
          "Qualification",
          "Needs Analysis",
          "Value Proposition",
          "Id. Decision Makers",
          "Perception Analysis",
          "Proposal/Price Quote",
          "Negotiation/Review",
          "Closed Won",
          "Closed Lost");

  private final SuiteClient suite;
  private final SuiteSchema schema;
  private final SuiteNumberFormat format;
  private final SuiteSettings settings;

  SuiteSurvey(
      SuiteClient suite, SuiteSchema schema, SuiteNumberFormat format, SuiteSettings settings) {
    this.suite = suite;
    this.schema = schema;
    this.format = format;
    this.settings = settings;
  }

  Survey look(Directory directory, SuiteCurrencies currencies) {
    Optional<String> base = schema.currency().or(this::bySymbol);
    return new Survey(
        product(),
        List.of(new CompanyFound("1", settings.url().getHost(), base, Optional.empty())),
        Stream.concat(base.stream(), currencies.codes().values().stream()).distinct().toList(),
        zone(),
        STAGES.stream().map(stage -> new StageFound(stage, stage.equals("Closed Won"))).toList(),
        directory.teams(),
        directory.people());
  }

  private String product() {
    String version = schema.packageState().map(state -> state.path("suitecrm").asText()).orElse("");
    if (!version.isEmpty()) {
      return "SuiteCRM " + version + " with the product's package";
    }
    return (suite.base().startsWith("legacy") ? "SuiteCRM 8" : "SuiteCRM")
        + " without the product's package";
  }

  /** A deal in the base currency shows its symbol. */
  private Optional<String> bySymbol() {
    List<SuiteRow> deals =
        suite.some("Opportunities", List.of("currency_symbol"), Filter.is("currency_id", "-99"));
    String symbol = deals.isEmpty() ? null : deals.get(0).text("currency_symbol");
    return Optional.ofNullable(symbol).flatMap(SuiteSurvey::code);
  }

  private static Optional<String> code(String symbol) {
    return switch (symbol) {
      case "€" -> Optional.of("EUR");
      case "$", "US$" -> Optional.of("USD");
      case "£" -> Optional.of("GBP");
      default -> Optional.empty();
    };
  }

  private Optional<ZoneId> zone() {
    return schema
        .packageState()
        .map(state -> state.path("zone"))
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .filter(text -> !text.isEmpty())
        .or(() -> Optional.of(format.zone()).filter(text -> !text.isEmpty()))
        .flatMap(SuiteSurvey::zone);
  }

  private static Optional<ZoneId> zone(String name) {
    try {
      return Optional.of(ZoneId.of(name));
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }
}
