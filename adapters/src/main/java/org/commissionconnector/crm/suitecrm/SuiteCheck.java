package org.commissionconnector.crm.suitecrm;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.commissionconnector.crm.Finding;
import org.commissionconnector.crm.Finding.Level;
import org.commissionconnector.crm.Findings;

/**
 * Looks at everything the product needs of a SuiteCRM. Each finding that failed names its remedy.
 */
final class SuiteCheck {
  private static final Map<String, String> NEEDS =
      Map.of(
          "Opportunities", "deals",
          "AOS_Quotes", "which invoice belongs to which deal",
          "AOS_Invoices", "invoices and payments",
          "AOS_Products_Quotes", "the lines of invoices, and their cost",
          "AOS_Products", "products",
          "Accounts", "customers",
          "Users", "people and their managers",
          "SecurityGroups", "teams",
          "Currencies", "currencies and rates");

  private final SuiteClient suite;
  private final SuiteSchema schema;
  private final SuiteNumberFormat format;
  private final SuiteSettings settings;
  private final Findings findings = new Findings("SuiteCRM");

  SuiteCheck(
      SuiteClient suite, SuiteSchema schema, SuiteNumberFormat format, SuiteSettings settings) {
    this.suite = suite;
    this.schema = schema;
    this.format = format;
    this.settings = settings;
  }

  /**
   * All findings. When the login is refused nothing else can be looked at.
   *
   * @param ahead how far SuiteCRM's clock is ahead of ours, known after the first call
   */
  List<Finding> look(Supplier<Optional<Duration>> ahead) {
    if (findings.tried("connection", this::connection)) {
      findings.clock(ahead.get());
      NEEDS.keySet().stream().sorted().forEach(this::right);
      findings.tried("number format", this::numbers);
      findings.tried("package", this::packaged);
      findings.tried("base currency", this::currency);
    }
    return findings.list();
  }

  private void connection() {
    findings.ok(
        "connection",
        "SuiteCRM's API answers at %s, below /%s".formatted(settings.url(), suite.base()));
  }

  private void right(String module) {
    findings.tried(
        "read " + module,
        () -> {
          long unused = suite.count(module, Filter.NONE);
          findings.ok("read " + module, NEEDS.getOrDefault(module, ""));
        });
  }

  private void numbers() {
    String decimals = format.decimals();
    String where = "give the API user the point under its profile > Advanced > Decimal Symbol";
    if (decimals.equals(",")) {
      findings.add(
          Level.FAILED,
          "number format",
          "the API user writes decimals with a comma, and its writes would spoil amounts",
          where);
    } else if (decimals.isEmpty()) {
      findings.add(
          Level.WARNING,
          "number format",
          "the API user has none of its own, the system's applies",
          where);
    } else {
      findings.ok("number format", "decimals with a point");
    }
    if (format.times().contains("s")) {
      findings.ok("time format", "with seconds");
    } else {
      findings.ok("time format", "without seconds: times are known to the minute, which is enough");
    }
  }

  private void packaged() {
    Optional<JsonNode> state = schema.packageState();
    if (state.isEmpty()) {
      findings.add(
          Level.WARNING,
          "package",
          "not there: changes come by polling, deleted records by the sweep, only deals are written, one at a time",
          "write it out with 'commission package suitecrm' and load it under Admin > Module Loader; on 7 also turn AOD off under Admin > AOD Settings, which slows every write");
      findings.add(
          Level.WARNING,
          "payment dates",
          "windows: an invoice was paid by the day on which it was first seen as paid, since SuiteCRM keeps no day of payment",
          "load the package, which stamps it; until then read often");
      return;
    }
    JsonNode told = state.get();
    findings.ok("payment dates", "stamped since the package is there; earlier ones are windows");
    if (told.path("may_write").asBoolean(true)) {
      findings.ok(
          "package",
          "version %s in SuiteCRM %s"
              .formatted(told.path("version").asText(), told.path("suitecrm").asText()));
    } else {
      findings.add(
          Level.FAILED,
          "package",
          "it does not let the API user write",
          "choose the user under Admin > Commission Connector");
    }
  }

  private void currency() {
    String ours = settings.currency();
    Optional<String> told = schema.currency();
    if (told.isEmpty()) {
      findings.ok(
          "base currency", ours + ", by the settings; SuiteCRM's API does not tell its own");
    } else if (told.get().equals(ours)) {
      findings.ok("base currency", ours);
    } else {
      findings.add(
          Level.FAILED,
          "base currency",
          "SuiteCRM's is %s, the settings say %s: amounts would be taken for others"
              .formatted(told.get(), ours),
          "put company: {currency: %s} into the settings".formatted(told.get()));
    }
  }
}
