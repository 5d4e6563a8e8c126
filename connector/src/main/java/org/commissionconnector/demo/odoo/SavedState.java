package org.commissionconnector.demo.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All records as one JSON file. */
final class SavedState {
  private SavedState() {}

  /** Replaces the file at once or not at all. */
  static void write(Snapshot snapshot, Path file) {
    Map<String, Object> tables = new TreeMap<>();
    snapshot.tables().forEach((model, table) -> tables.put(model, table(table)));
    try {
      Path folder = file.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      Path fresh = Files.createTempFile(folder, "sandbox", ".json");
      Files.writeString(fresh, WireJson.text(tables));
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("the sandbox's records cannot be kept in " + file, e);
    }
  }

  private static Map<String, Object> table(Table table) {
    Map<String, Object> kept = new LinkedHashMap<>();
    kept.put("lastId", table.lastId());
    kept.put("rows", table.all().stream().map(SavedState::row).toList());
    return kept;
  }

  private static Map<String, Object> row(Row row) {
    Map<String, Object> kept = new TreeMap<>(row.values());
    kept.put("id", row.id());
    return kept;
  }

  static Snapshot read(Path file, Schema builtIn) {
    try {
      JsonNode root = WireJson.MAPPER.readTree(Files.readString(file));
      Map<String, Table> tables = new LinkedHashMap<>();
      root.properties().forEach(entry -> tables.put(entry.getKey(), table(entry.getValue())));
      return typed(new Snapshot(builtIn, tables));
    } catch (IOException e) {
      throw new UncheckedIOException("the sandbox's records cannot be read from " + file, e);
    }
  }

  private static Table table(JsonNode kept) {
    Table table = new Table();
    for (JsonNode node : kept.path("rows")) {
      Map<String, Object> values = new LinkedHashMap<>();
      node.properties()
          .forEach(entry -> values.put(entry.getKey(), WireJson.plain(entry.getValue())));
      long id = (Long) Optional.ofNullable(values.remove("id")).orElseThrow();
      table.put(new Row(id, values));
    }
    while (table.lastId() < kept.path("lastId").asLong()) {
      table.nextId();
    }
    return table;
  }

  /** Knows the custom fields again, and which numbers are decimals. */
  private static Snapshot typed(Snapshot raw) {
    Transaction transaction =
        new Transaction(raw, Transaction.ROOT, Map.of(), Instant.EPOCH, Webhooks.NONE);
    CustomSchema.rebuild(transaction);
    Snapshot known = transaction.result();
    for (Model model : known.schema().all()) {
      Table table = known.table(model.name());
      List.copyOf(table.all()).forEach(row -> table.put(typed(model, row)));
    }
    return known;
  }

  private static Row typed(Model model, Row row) {
    Changes decimals = new Changes();
    row.values()
        .forEach(
            (name, value) -> {
              boolean isDecimal =
                  model
                      .field(name)
                      .map(f -> f.type() == FieldType.FLOAT || f.type() == FieldType.MONETARY)
                      .orElse(false);
              if (isDecimal) {
                decimals.set(name, new BigDecimal(value.toString()));
              }
            });
    return row.with(decimals);
  }

  /** The latest change that the file holds. */
  static Optional<Instant> lastChange(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    return read(file, SchemaReader.odoo17()).tables().values().stream()
        .flatMap(table -> table.all().stream())
        .map(row -> row.text("write_date"))
        .filter(date -> !date.isEmpty())
        .max(String::compareTo)
        .map(Moments::instant);
  }
}
