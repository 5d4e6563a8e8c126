package org.commissionconnector.demo.odoo;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** All records of a model. Changed only by the transaction that copied it. */
final class Table {
  private final NavigableMap<Long, Row> rows;
  private final Map<String, Map<Long, Set<Long>>> references = new HashMap<>();
  private long lastId;

  Table() {
    this(new TreeMap<>(), 0);
  }

  private Table(NavigableMap<Long, Row> rows, long lastId) {
    this.rows = rows;
    this.lastId = lastId;
  }

  Table copy() {
    return new Table(new TreeMap<>(rows), lastId);
  }

  long nextId() {
    lastId++;
    return lastId;
  }

  long lastId() {
    return lastId;
  }

  Optional<Row> find(long id) {
    return Optional.ofNullable(rows.get(id));
  }

  /** In order of id. */
  Collection<Row> all() {
    return rows.values();
  }

  void put(Row row) {
    remove(row.id());
    rows.put(row.id(), row);
    lastId = Math.max(lastId, row.id());
    references.forEach((field, index) -> enter(index, field, row));
  }

  void remove(long id) {
    Row old = rows.remove(id);
    if (old != null) {
      references.forEach((field, index) -> leave(index, field, old));
    }
  }

  /** The ids of rows whose many2one, many2many or integer names the id, ascending. */
  synchronized List<Long> referring(String field, long id) {
    return List.copyOf(
        references.computeIfAbsent(field, this::index).getOrDefault(id, new TreeSet<>()));
  }

  private Map<Long, Set<Long>> index(String field) {
    Map<Long, Set<Long>> index = new HashMap<>();
    rows.values().forEach(row -> enter(index, field, row));
    return index;
  }

  private static void enter(Map<Long, Set<Long>> index, String field, Row row) {
    named(row, field)
        .forEach(to -> index.computeIfAbsent(to, none -> new TreeSet<>()).add(row.id()));
  }

  private static void leave(Map<Long, Set<Long>> index, String field, Row row) {
    named(row, field)
        .forEach(to -> index.computeIfAbsent(to, none -> new TreeSet<>()).remove(row.id()));
  }

  private static List<Long> named(Row row, String field) {
    return row.value(field).filter(List.class::isInstance).isPresent()
        ? row.ids(field)
        : List.of(row.ref(field));
  }
}
