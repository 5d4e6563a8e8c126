package org.commissionconnector.crm.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.crm.pull.BadValue;
import org.jspecify.annotations.Nullable;

/**
 * One record as Odoo returns it. Odoo writes {@code false} for every empty value but numbers and
 * truths; here such a value is null, as is a field that was not read.
 */
record OdooRow(JsonNode json) {
  /** Naive, always UTC. A write date may come with microseconds. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss[.SSSSSS]");

  long id() {
    return json.path("id").asLong();
  }

  boolean flag(String field) {
    return json.path(field).asBoolean();
  }

  @Nullable String text(String field) {
    JsonNode value = json.path(field);
    return value.isTextual() && !value.asText().isEmpty() ? value.asText() : null;
  }

  /** A text that must be there. */
  String word(String field) {
    String text = text(field);
    if (text == null) {
      throw new BadValue(field, "is empty");
    }
    return text;
  }

  /** The id that a many2one holds, read with or without its name. */
  @Nullable Long link(String field) {
    JsonNode value = json.path(field);
    JsonNode id = value.isArray() ? value.path(0) : value;
    return id.isIntegralNumber() ? (Long) id.asLong() : null;
  }

  /** The name of a many2one that was read with it. */
  @Nullable String linkName(String field) {
    JsonNode value = json.path(field);
    return value.isArray() && value.path(1).isTextual() ? value.path(1).asText() : null;
  }

  List<Long> links(String field) {
    List<Long> ids = new ArrayList<>();
    json.path(field).forEach(id -> ids.add(id.asLong()));
    return ids;
  }

  /** A number; zero when it is empty. */
  Exact number(String field) {
    JsonNode value = json.path(field);
    return value.isNumber() ? Exact.of(value.decimalValue()) : Exact.ZERO;
  }

  @Nullable LocalDate day(String field) {
    String text = text(field);
    try {
      return text == null ? null : LocalDate.parse(text.substring(0, Math.min(10, text.length())));
    } catch (DateTimeParseException notADay) {
      throw new BadValue(field, "is '" + text + "', not a day");
    }
  }

  @Nullable Instant time(String field) {
    String text = text(field);
    try {
      return text == null ? null : LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException notATime) {
      throw new BadValue(field, "is '" + text + "', not a time");
    }
  }

  /** A time as Odoo takes it. */
  static String write(Instant time) {
    return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").format(time.atOffset(ZoneOffset.UTC));
  }
}
