package org.commissionconnector.crm.suitecrm;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.crm.pull.BadValue;
import org.jspecify.annotations.Nullable;

/**
 * One record as SuiteCRM returns it: every value a text, every empty one {@code ""}, which here is
 * null, as is a field that was not read.
 */
record SuiteRow(JsonNode json) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  /** The ampersand itself comes as it is. */
  private static final Map<String, String> ESCAPES =
      Map.of("&quot;", "\"", "&#039;", "'", "&lt;", "<", "&gt;", ">");

  String id() {
    return json.path("id").asText();
  }

  boolean has(String field) {
    return json.path("attributes").has(field);
  }

  /** Text as people wrote it: SuiteCRM escapes it once for web pages. */
  @Nullable String text(String field) {
    JsonNode value = json.path("attributes").path(field);
    if (!value.isValueNode() || value.isNull() || value.asText().isEmpty()) {
      return null;
    }
    return unescaped(value.asText());
  }

  static String unescaped(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    String plain = text;
    for (Map.Entry<String, String> escape : ESCAPES.entrySet()) {
      plain = plain.replace(escape.getKey(), escape.getValue());
    }
    return plain;
  }

  /** An exact decimal; null when it is empty. */
  @Nullable Exact decimal(String field) {
    String text = text(field);
    if (text == null) {
      return null;
    }
    if (!Exact.isPlainDecimal(text)) {
      throw new BadValue(
          field,
          "is '"
              + text
              + "', not a plain number; give the API user the point as decimal symbol and no thousands separator");
    }
    return Exact.parse(text);
  }

  /** A number; zero when it is empty. */
  Exact number(String field) {
    Exact number = decimal(field);
    return number == null ? Exact.ZERO : number;
  }

  @Nullable LocalDate day(String field) {
    String text = text(field);
    try {
      return text == null ? null : LocalDate.parse(text.substring(0, Math.min(10, text.length())));
    } catch (DateTimeException notADay) {
      throw new BadValue(field, "is '" + text + "', not a day");
    }
  }

  /** The seconds are always 0 unless the API user's time format has some. */
  @Nullable Instant time(String field) {
    String text = text(field);
    try {
      return text == null ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException notATime) {
      throw new BadValue(field, "is '" + text + "', not a time");
    }
  }

  /** A time as filters and fields take it, in UTC; ISO would be taken and lost. */
  static String write(Instant time) {
    return TIME.format(time.atOffset(ZoneOffset.UTC));
  }
}
