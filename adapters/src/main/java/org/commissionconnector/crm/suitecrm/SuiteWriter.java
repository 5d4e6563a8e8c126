package org.commissionconnector.crm.suitecrm;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.money.Money;
import org.commissionconnector.crm.CommissionResult;
import org.commissionconnector.crm.CrmException;
import org.commissionconnector.crm.CrmException.Kind;
import org.commissionconnector.crm.RecordRef;
import org.commissionconnector.crm.WriteOutcome;
import org.commissionconnector.crm.suitecrm.SuiteException.Cause;
import org.jspecify.annotations.Nullable;

/**
 * Writes results into our fields: by the package many in a call, without touching when the record
 * was changed; without it one at a time, and only into deals, since a write moves an invoice's only
 * sign of when it was paid.
 */
final class SuiteWriter {
  static final int BATCH = 500;

  private final SuiteClient suite;
  private final SuiteSchema schema;
  private final SuiteNumberFormat format;

  SuiteWriter(SuiteClient suite, SuiteSchema schema, SuiteNumberFormat format) {
    this.suite = suite;
    this.schema = schema;
    this.format = format;
  }

  List<WriteOutcome> write(List<CommissionResult> results) {
    List<WriteOutcome> outcomes = new ArrayList<>();
    if (results.isEmpty()) {
      return outcomes;
    }
    if (!schema.hasPackage()) {
      format.refuseCommas();
      results.forEach(result -> outcomes.add(single(result)));
      return outcomes;
    }
    for (int from = 0; from < results.size(); from += BATCH) {
      outcomes.addAll(batch(results.subList(from, Math.min(from + BATCH, results.size()))));
    }
    return outcomes;
  }

  private List<WriteOutcome> batch(List<CommissionResult> results) {
    List<Object> wanted = new ArrayList<>();
    for (CommissionResult result : results) {
      wanted.add(
          Map.of(
              "module", SuiteIds.module(result.ref().kind()),
              "id", result.ref().id(),
              "attributes", values(result)));
    }
    JsonNode told =
        suite.post(SuiteSchema.ROUTES + "results", Map.of("results", wanted)).path("results");
    List<WriteOutcome> outcomes = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      outcomes.add(outcome(results.get(i), told.path(i)));
    }
    return outcomes;
  }

  private static WriteOutcome outcome(CommissionResult result, JsonNode told) {
    String key = result.key();
    return switch (told.path("status").asText()) {
      case "written" -> WriteOutcome.written(key);
      case "unchanged" -> WriteOutcome.unchanged(key);
      case "not_found", "not found" -> gone(result);
      case "refused" ->
          WriteOutcome.failed(
              key,
              "SuiteCRM refuses %s: %s".formatted(result.ref(), told.path("detail").asText()),
              true);
      default ->
          WriteOutcome.failed(key, "SuiteCRM's package said nothing of " + result.ref(), false);
    };
  }

  private WriteOutcome single(CommissionResult result) {
    String key = result.key();
    if (result.ref().kind() != RecordRef.Kind.DEAL) {
      return WriteOutcome.failed(
          key,
          "%s is not written: without the product's package only deals are; load it under Admin > Module Loader"
              .formatted(result.ref()),
          true);
    }
    try {
      return deal(result);
    } catch (SuiteException refused) {
      if (refused.is(Cause.MISSING_RECORD)) {
        return gone(result);
      }
      if (refused.kind() == Kind.UNEXPECTED) {
        return WriteOutcome.failed(key, String.valueOf(refused.getMessage()), true);
      }
      throw refused;
    }
  }

  private WriteOutcome deal(CommissionResult result) {
    String module = SuiteIds.module(result.ref().kind());
    if (!schema.fields(module).containsAll(SuiteFields.OURS)) {
      schema.forget();
      throw new CrmException(
          Kind.REFUSED,
          "SuiteCRM has no commission fields on opportunities; load the product's package under Admin > Module Loader");
    }
    SuiteRow before = suite.find(module, SuiteFields.OURS, result.ref().id()).orElse(null);
    if (before == null) {
      return gone(result);
    }
    Map<String, Object> values = values(result);
    if (holds(before, values)) {
      return WriteOutcome.unchanged(result.key());
    }
    SuiteRow after = suite.patch(module, result.ref().id(), values);
    return holds(after, values)
        ? WriteOutcome.written(result.key())
        : WriteOutcome.failed(
            result.key(), "SuiteCRM did not keep what was written into " + result.ref(), true);
  }

  private static WriteOutcome gone(CommissionResult result) {
    return WriteOutcome.failed(result.key(), result.ref() + " is gone from SuiteCRM", true);
  }

  /** Money as JSON numbers: a text would be read with the API user's separators. */
  private static Map<String, Object> values(CommissionResult result) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put(SuiteFields.AMOUNT, decimal(result.earned()));
    values.put(SuiteFields.PAYABLE, decimal(result.payable()));
    values.put(SuiteFields.CURRENCY, result.earned().currency().getCurrencyCode());
    values.put(SuiteFields.STATUS, result.state());
    values.put(SuiteFields.PERIOD, result.period());
    values.put(SuiteFields.EXPLANATION, result.explanation());
    return values;
  }

  private static BigDecimal decimal(Money money) {
    return money
        .exact()
        .rounded(
            Money.decimals(money.currency()),
            org.commissionconnector.calculator.money.Rounding.HALF_UP);
  }

  private static boolean holds(SuiteRow row, Map<String, Object> values) {
    return values.entrySet().stream()
        .allMatch(value -> equal(row.text(value.getKey()), value.getValue()));
  }

  /** SuiteCRM takes tags out of texts and ends lines in its own way. */
  private static boolean equal(@Nullable String held, Object wanted) {
    if (wanted instanceof BigDecimal number) {
      return held != null
          && Exact.isPlainDecimal(held)
          && Exact.parse(held).equals(Exact.of(number));
    }
    return plain(held == null ? "" : held).equals(plain(wanted.toString()));
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
