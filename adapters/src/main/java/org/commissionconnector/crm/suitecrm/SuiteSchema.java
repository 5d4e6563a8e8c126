package org.commissionconnector.crm.suitecrm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commissionconnector.crm.CrmException;
import org.commissionconnector.crm.RecordRef.Kind;
import org.commissionconnector.crm.suitecrm.SuiteException.Cause;
import org.jspecify.annotations.Nullable;

/** What this SuiteCRM has of ours: the package, or at least the fields. Asked once. */
final class SuiteSchema {
  static final String ROUTES = "custom/commission/";

  private final SuiteClient suite;
  private final Map<String, Set<String>> fields = new HashMap<>();
  private @Nullable JsonNode state;
  private boolean asked;

  SuiteSchema(SuiteClient suite) {
    this.suite = suite;
  }

  /** What the package says of itself; empty when it is not there. */
  synchronized Optional<JsonNode> packageState() {
    if (!asked) {
      state = ask().orElse(null);
      asked = true;
    }
    return Optional.ofNullable(state);
  }

  /** The base currency's ISO code, which only the package tells. */
  Optional<String> currency() {
    return packageState()
        .map(told -> told.path("currency").asText())
        .filter(code -> code.matches("[A-Z]{3}"));
  }

  boolean hasPackage() {
    return packageState().isPresent();
  }

  private Optional<JsonNode> ask() {
    try {
      return Optional.of(suite.get(ROUTES + "state", Map.of()));
    } catch (SuiteException none) {
      if (none.is(Cause.NO_ROUTE)) {
        return Optional.empty();
      }
      throw none;
    }
  }

  /** The fields of a module that is a tab; none where the API does not tell. */
  synchronized Set<String> fields(String module) {
    return fields.computeIfAbsent(module, this::read);
  }

  private Set<String> read(String module) {
    Set<String> names = new HashSet<>();
    try {
      suite
          .get("meta/fields/" + module, Map.of())
          .path("data")
          .path("attributes")
          .fieldNames()
          .forEachRemaining(names::add);
    } catch (SuiteException notTold) {
      if (notTold.kind() == CrmException.Kind.UNAVAILABLE || notTold.is(Cause.TOKEN)) {
        throw notTold;
      }
    }
    return names;
  }

  List<String> toRead(Kind kind) {
    List<String> wanted = new ArrayList<>(SuiteFields.of(kind));
    if (kind == Kind.INVOICE && fields("AOS_Invoices").contains(SuiteFields.PAID_ON)) {
      wanted.add(SuiteFields.PAID_ON);
    }
    return wanted;
  }

  synchronized void forget() {
    asked = false;
    fields.clear();
  }
}
