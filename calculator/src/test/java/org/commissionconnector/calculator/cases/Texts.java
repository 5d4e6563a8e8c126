package org.commissionconnector.calculator.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How single values are compared: decimals by value, texts for people by what they hold. */
final class Texts {
  private static final Set<String> INSIDE = Set.of("reason", "message", "waitsFor");

  private Texts() {}

  static boolean isInside(String field) {
    return INSIDE.contains(field);
  }

  /** Whether one text stands inside another, in upper or lower case. */
  static boolean holds(String text, String within) {
    return within.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
  }

  /** Whether a row has every field wanted. */
  static boolean matches(JsonNode wanted, JsonNode row) {
    for (Map.Entry<String, JsonNode> field : wanted.properties()) {
      JsonNode found = row.path(field.getKey());
      boolean same =
          isInside(field.getKey())
              ? holds(field.getValue().asText(), found.asText())
              : field.getValue().equals(found);
      if (!same) {
        return false;
      }
    }
    return true;
  }

  static @Nullable BigDecimal decimal(JsonNode value) {
    try {
      return new BigDecimal(value.asText());
    } catch (NumberFormatException text) {
      return null;
    }
  }

  /** Whether two values differ, decimals by more than the tolerance. */
  static boolean differ(JsonNode wanted, JsonNode found, BigDecimal tolerance) {
    BigDecimal number = wanted.isTextual() ? decimal(wanted) : null;
    if (number == null) {
      return !wanted.equals(found.isMissingNode() ? NullNode.getInstance() : found);
    }
    BigDecimal other = found.isNull() ? null : decimal(found);
    return other == null || other.subtract(number).abs().compareTo(tolerance) > 0;
  }
}
