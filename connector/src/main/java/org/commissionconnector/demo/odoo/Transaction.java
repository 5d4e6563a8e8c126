package org.commissionconnector.demo.odoo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one call sees and changes, as one user. Tables are copied when first changed. {@code
 * write_date} is the moment it began, as in Odoo.
 */
final class Transaction {
  /** May do all. */
  static final long ROOT = 1;

  private final Snapshot base;
  private final Map<String, Table> own = new HashMap<>();
  private final long uid;
  private final Map<String, Object> context;
  private final Webhooks webhooks;
  private Instant now;
  private Schema schema;

  Transaction(
      Snapshot base, long uid, Map<String, Object> context, Instant now, Webhooks webhooks) {
    this.base = base;
    this.uid = uid;
    this.context = context;
    this.now = now;
    this.webhooks = webhooks;
    this.schema = base.schema();
  }

  Snapshot result() {
    Map<String, Table> tables = new HashMap<>(base.tables());
    tables.putAll(own);
    return new Snapshot(schema, tables);
  }

  long uid() {
    return uid;
  }

  Map<String, Object> context() {
    return context;
  }

  Instant now() {
    return now;
  }

  /** For telling a story of the past in one go. */
  void moveTo(Instant moment) {
    this.now = moment;
  }

  LocalDate today() {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  Schema schema() {
    return schema;
  }

  void changeSchema(Schema changed) {
    this.schema = changed;
  }

  Model model(String name) {
    return schema.model(name);
  }

  Collection<Row> all(String model) {
    return table(model).all();
  }

  Optional<Row> find(String model, long id) {
    return table(model).find(id);
  }

  /**
   * @throws OdooError a MissingError when it is not there
   */
  Row get(String model, long id) {
    return find(model, id).orElseThrow(() -> OdooError.missing(model, id, uid));
  }

  /** The row that a many2one names; empty when it names none. */
  Optional<Row> follow(Row row, String field, String relation) {
    long id = row.ref(field);
    return id == 0 ? Optional.empty() : find(relation, id);
  }

  List<Long> referring(String model, String field, long id) {
    return table(model).referring(field, id);
  }

  List<Row> rowsReferring(String model, String field, long id) {
    return referring(model, field, id).stream().map(row -> get(model, row)).toList();
  }

  /** Adds a row as it is, with its automatic fields, and runs automations. */
  Row insert(String model, Changes values) {
    Table table = changing(model);
    String moment = Moments.micros(now);
    Row bare = new Row(table.nextId(), Map.of());
    Changes automatic =
        new Changes()
            .set("create_uid", uid)
            .set("create_date", moment)
            .set("write_uid", uid)
            .set("write_date", moment);
    Row row = bare.with(automatic).with(values);
    table.put(row);
    webhooks.created(this, model, row);
    return row;
  }

  /** Changes a row, moves its write_date even when nothing changed, and runs automations. */
  Row update(String model, long id, Changes changes) {
    Row before = get(model, id);
    Changes automatic = new Changes().set("write_uid", uid).set("write_date", Moments.micros(now));
    Row after = before.with(automatic).with(changes);
    changing(model).put(after);
    webhooks.updated(this, model, before, after);
    return after;
  }

  /** Drops a value whose field is gone; nobody is told. */
  void forget(String model, long id, String field) {
    changing(model).put(get(model, id).with(new Changes().clear(field)));
  }

  void delete(String model, long id) {
    webhooks.deleting(this, model, get(model, id));
    changing(model).remove(id);
  }

  private Table table(String model) {
    String name = kept(model);
    Table mine = own.get(name);
    return mine == null ? base.table(name) : mine;
  }

  private Table changing(String model) {
    return own.computeIfAbsent(kept(model), name -> base.table(name).copy());
  }

  /** The public employees are a view of the employees. */
  private static String kept(String model) {
    return model.equals("hr.employee.public") ? "hr.employee" : model;
  }
}
