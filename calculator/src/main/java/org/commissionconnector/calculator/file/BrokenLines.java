package org.commissionconnector.calculator.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commissionconnector.calculator.book.Deal;
import org.commissionconnector.calculator.book.RecordKind;
import org.commissionconnector.calculator.book.SetAside;
import org.jspecify.annotations.Nullable;

/** The lines and payments of a deal or invoice that cannot be read, as far as they can be told. */
final class BrokenLines {
  private BrokenLines() {}

  static List<SetAside> of(RecordKind kind, String id, Json.Fields json) {
    String owner = RecordReader.textOrNull(json, "owner");
    List<String> lines = ids(json, "lines");
    if (kind == RecordKind.DEAL) {
      Deal.Status status = new RecordFields("", json).word("status", Deal.Status.class);
      return SetAside.ofDeal(id, status, owner, RecordReader.dayOrNull(json, "wonOn"), lines);
    }
    return SetAside.ofInvoice(
        id, owner, RecordReader.dayOrNull(json, "issuedOn"), lines, payments(json));
  }

  private static List<String> ids(Json.Fields json, String list) {
    List<String> ids = new ArrayList<>();
    for (Json.Fields part : parts(json, list)) {
      String id = RecordReader.textOrNull(part, "id");
      if (id != null) {
        ids.add(id);
      }
    }
    return ids;
  }

  private static Map<String, @Nullable LocalDate> payments(Json.Fields json) {
    Map<String, @Nullable LocalDate> days = new LinkedHashMap<>();
    for (Json.Fields part : parts(json, "payments")) {
      String id = RecordReader.textOrNull(part, "id");
      if (id != null) {
        days.putIfAbsent(id, RecordReader.dayOrNull(part, "on"));
      }
    }
    return days;
  }

  private static List<Json.Fields> parts(Json.Fields json, String list) {
    List<Json.Fields> parts = new ArrayList<>();
    if (json.get(list) instanceof Json.Array array) {
      for (Json item : array.items()) {
        if (item instanceof Json.Fields part) {
          parts.add(part);
        }
      }
    }
    return parts;
  }
}
