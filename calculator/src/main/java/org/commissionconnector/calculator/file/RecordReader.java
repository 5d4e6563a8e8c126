package org.commissionconnector.calculator.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.commissionconnector.calculator.book.Adjustment;
import org.commissionconnector.calculator.book.BrokenRecord;
import org.commissionconnector.calculator.book.Customer;
import org.commissionconnector.calculator.book.Deal;
import org.commissionconnector.calculator.book.ExchangeRate;
import org.commissionconnector.calculator.book.Indicator;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.calculator.book.Line;
import org.commissionconnector.calculator.book.Payment;
import org.commissionconnector.calculator.book.Person;
import org.commissionconnector.calculator.book.Product;
import org.commissionconnector.calculator.book.RecordKind;
import org.commissionconnector.calculator.book.SetAside;
import org.commissionconnector.calculator.book.SplitShare;
import org.commissionconnector.calculator.book.Target;
import org.commissionconnector.calculator.book.Team;
import org.jspecify.annotations.Nullable;

/** Reads one record of a book. */
final class RecordReader {
  private enum ShareKind {
    OVERLAY
  }

  private final RecordKind kind;
  private final @Nullable String id;
  private final String record;
  private final Json.Fields json;
  private final RecordFields fields;

  private RecordReader(RecordKind kind, @Nullable String id, String record, Json.Fields json) {
    this.kind = kind;
    this.id = id;
    this.record = record;
    this.json = json;
    this.fields = new RecordFields(record, json);
  }

  /**
   * @param index names the record when it has no id
   */
  static RecordReader of(RecordKind kind, Json.Fields json, int index) {
    String id = id(kind, json);
    String record = id == null ? kind.list() + "[" + index + "]" : kind.record(id);
    return new RecordReader(kind, id, record, json);
  }

  private static @Nullable String id(RecordKind kind, Json.Fields json) {
    return switch (kind) {
      case TARGET ->
          joined(
              text(json, "measure"),
              text(json, "person") != null ? text(json, "person") : "team:" + text(json, "team"),
              text(json, "period"));
      case INDICATOR -> joined(text(json, "indicator"), text(json, "person"), text(json, "period"));
      case RATE -> joined(text(json, "from"), text(json, "to"), text(json, "on"));
      default -> text(json, "id");
    };
  }

  private static @Nullable String joined(
      @Nullable String first, @Nullable String second, @Nullable String third) {
    return first == null || second == null || third == null
        ? null
        : first + "/" + second + "/" + third;
  }

  private static @Nullable String text(Json.Fields json, String key) {
    Json value = json.get(key);
    String text =
        value instanceof Json.Text string
            ? string.text()
            : value instanceof Json.Figure figure ? figure.text() : "";
    return text.isBlank() ? null : text;
  }

  String record() {
    return record;
  }

  /** The record; null when it cannot be read. */
  @Nullable Object read() {
    Object read =
        switch (kind) {
          case PERSON -> person();
          case TEAM -> team();
          case CUSTOMER -> customer();
          case PRODUCT -> product();
          case DEAL -> deal();
          case INVOICE -> invoice();
          case TARGET -> target();
          case INDICATOR -> indicator();
          case ADJUSTMENT -> adjustment();
          case RATE -> rate();
        };
    return fields.problems().isEmpty() ? read : null;
  }

  BrokenRecord broken() {
    return new BrokenRecord(kind, id, fields.problems(), setAside());
  }

  private Person person() {
    Boolean active = fields.truth("active");
    return new Person(
        fields.requiredText("id"),
        fields.text("name"),
        fields.text("email"),
        fields.text("language"),
        fields.text("manager"),
        fields.texts("teams"),
        fields.texts("roles"),
        active == null || active,
        fields.day("hiredOn"),
        fields.day("leftOn"),
        fields.number("ote"),
        fields.number("baseSalary"),
        fields.custom());
  }

  private Team team() {
    return new Team(
        fields.requiredText("id"),
        fields.text("name"),
        fields.text("manager"),
        fields.text("parent"));
  }

  private Customer customer() {
    return new Customer(
        fields.requiredText("id"),
        fields.text("name"),
        fields.text("level"),
        fields.text("region"),
        fields.truth("house"),
        fields.texts("tags"),
        fields.custom());
  }

  private Product product() {
    return new Product(
        fields.requiredText("id"),
        fields.text("name"),
        fields.text("parent"),
        fields.text("category"));
  }

  private Deal deal() {
    Deal.Status status = fields.word("status", Deal.Status.class);
    return new Deal(
        fields.requiredText("id"),
        fields.text("name"),
        fields.text("owner"),
        fields.text("team"),
        fields.text("customer"),
        Objects.requireNonNullElse(status, Deal.Status.OPEN),
        fields.day("createdOn"),
        fields.day("wonOn"),
        fields.day("lostOn"),
        fields.day("cancelledOn"),
        fields.day("expectedCloseOn"),
        fields.fraction("probability"),
        fields.text("type"),
        fields.text("currency"),
        fields.number("amount"),
        fields.parts("splits").stream().map(RecordReader::split).toList(),
        lines(),
        fields.custom());
  }

  private static SplitShare split(RecordFields part) {
    boolean overlay = part.text("kind") != null && part.word("kind", ShareKind.class) != null;
    return new SplitShare(part.requiredText("person"), part.requiredFraction("share"), overlay);
  }

  private List<Line> lines() {
    List<RecordFields> parts = fields.parts("lines");
    List<Line> lines = new ArrayList<>(parts.size());
    for (RecordFields part : parts) {
      lines.add(
          new Line(
              part.requiredText("id"),
              part.text("product"),
              part.number("quantity"),
              part.requiredNumber("amount"),
              part.number("cost"),
              part.fraction("discount")));
    }
    return lines;
  }

  private Invoice invoice() {
    Invoice.Kind invoiceKind = fields.word("kind", Invoice.Kind.class);
    Invoice.Status status = fields.word("status", Invoice.Status.class);
    return new Invoice(
        fields.requiredText("id"),
        fields.text("number"),
        Objects.requireNonNullElse(invoiceKind, Invoice.Kind.INVOICE),
        Objects.requireNonNullElse(status, Invoice.Status.DRAFT),
        fields.text("deal"),
        fields.text("owner"),
        fields.text("customer"),
        fields.day("issuedOn"),
        fields.day("dueOn"),
        fields.day("cancelledOn"),
        fields.text("currency"),
        lines(),
        fields.number("total"),
        payments(),
        fields.text("reverses"),
        fields.custom());
  }

  private List<Payment> payments() {
    List<RecordFields> parts = fields.parts("payments");
    List<Payment> payments = new ArrayList<>(parts.size());
    for (RecordFields part : parts) {
      payments.add(
          new Payment(
              part.requiredText("id"), part.requiredDay("on"), part.requiredNumber("amount")));
    }
    return payments;
  }

  private Target target() {
    return new Target(
        fields.requiredText("measure"),
        fields.text("person"),
        fields.text("team"),
        fields.requiredText("period"),
        fields.requiredNumber("amount"));
  }

  private Indicator indicator() {
    return new Indicator(
        fields.requiredText("indicator"),
        fields.requiredText("person"),
        fields.requiredText("period"),
        fields.requiredNumber("value"));
  }

  private Adjustment adjustment() {
    return new Adjustment(
        fields.requiredText("id"),
        fields.requiredText("person"),
        fields.requiredText("plan"),
        fields.requiredDay("on"),
        fields.requiredNumber("amount"),
        fields.text("reason"));
  }

  private ExchangeRate rate() {
    return new ExchangeRate(
        fields.requiredText("from"),
        fields.requiredText("to"),
        fields.requiredDay("on"),
        fields.requiredNumber("rate"));
  }

  private List<SetAside> setAside() {
    if (id == null || (kind != RecordKind.DEAL && kind != RecordKind.INVOICE)) {
      return List.of();
    }
    return BrokenLines.of(kind, id, json);
  }

  /** A day that may be missing or no day at all. */
  static @Nullable LocalDate dayOrNull(Json.Fields json, String key) {
    return new RecordFields("", json).day(key);
  }

  static @Nullable String textOrNull(Json.Fields json, String key) {
    return text(json, key);
  }
}
