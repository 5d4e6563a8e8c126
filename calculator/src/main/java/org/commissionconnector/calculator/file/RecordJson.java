package org.commissionconnector.calculator.file;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.commissionconnector.calculator.book.Adjustment;
import org.commissionconnector.calculator.book.Company;
import org.commissionconnector.calculator.book.CustomValue;
import org.commissionconnector.calculator.book.Customer;
import org.commissionconnector.calculator.book.Deal;
import org.commissionconnector.calculator.book.ExchangeRate;
import org.commissionconnector.calculator.book.Indicator;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.calculator.book.Line;
import org.commissionconnector.calculator.book.Payment;
import org.commissionconnector.calculator.book.Person;
import org.commissionconnector.calculator.book.Product;
import org.commissionconnector.calculator.book.SplitShare;
import org.commissionconnector.calculator.book.Target;
import org.commissionconnector.calculator.book.Team;
import org.commissionconnector.calculator.money.Exact;
import org.jspecify.annotations.Nullable;

/** Writes the fields of records; what is null or empty is left out. */
final class RecordJson {
  private static final int MOST_PLACES = 30;

  private final JsonGenerator json;

  RecordJson(JsonGenerator json) {
    this.json = json;
  }

  void company(Company company) throws IOException {
    field("currency", company.currency().getCurrencyCode());
    field("timeZone", company.timeZone().getId());
    field("fiscalYearStart", String.format(Locale.ROOT, "%02d-01", company.fiscalYearStart()));
  }

  void person(Person person) throws IOException {
    field("id", person.id());
    field("name", person.name());
    field("email", person.email());
    field("language", person.language());
    field("manager", person.manager());
    texts("teams", person.teams());
    texts("roles", person.roles());
    json.writeBooleanField("active", person.active());
    field("hiredOn", person.hiredOn());
    field("leftOn", person.leftOn());
    number("ote", person.ote());
    number("baseSalary", person.baseSalary());
    custom(person.custom());
  }

  void team(Team team) throws IOException {
    field("id", team.id());
    field("name", team.name());
    field("manager", team.manager());
    field("parent", team.parent());
  }

  void customer(Customer customer) throws IOException {
    field("id", customer.id());
    field("name", customer.name());
    field("level", customer.level());
    field("region", customer.region());
    Boolean house = customer.house();
    if (house != null) {
      json.writeBooleanField("house", house);
    }
    texts("tags", customer.tags());
    custom(customer.custom());
  }

  void product(Product product) throws IOException {
    field("id", product.id());
    field("name", product.name());
    field("parent", product.parent());
    field("category", product.category());
  }

  void deal(Deal deal) throws IOException {
    field("id", deal.id());
    field("name", deal.name());
    field("owner", deal.owner());
    field("team", deal.team());
    field("customer", deal.customer());
    word("status", deal.status());
    field("createdOn", deal.createdOn());
    field("wonOn", deal.wonOn());
    field("lostOn", deal.lostOn());
    field("cancelledOn", deal.cancelledOn());
    field("expectedCloseOn", deal.expectedCloseOn());
    number("probability", deal.probability());
    field("type", deal.type());
    field("currency", deal.currency());
    number("amount", deal.amount());
    splits(deal.splits());
    lines(deal.lines());
    custom(deal.custom());
  }

  private void splits(List<SplitShare> splits) throws IOException {
    if (splits.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("splits");
    for (SplitShare split : splits) {
      json.writeStartObject();
      field("person", split.person());
      number("share", split.share());
      field("kind", split.overlay() ? "overlay" : null);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  void invoice(Invoice invoice) throws IOException {
    field("id", invoice.id());
    field("number", invoice.number());
    word("kind", invoice.kind());
    word("status", invoice.status());
    field("deal", invoice.deal());
    field("owner", invoice.owner());
    field("customer", invoice.customer());
    field("issuedOn", invoice.issuedOn());
    field("dueOn", invoice.dueOn());
    field("cancelledOn", invoice.cancelledOn());
    field("currency", invoice.currency());
    lines(invoice.lines());
    number("total", invoice.total());
    payments(invoice.payments());
    field("reverses", invoice.reverses());
    custom(invoice.custom());
  }

  private void lines(List<Line> lines) throws IOException {
    if (lines.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("lines");
    for (Line line : lines) {
      json.writeStartObject();
      field("id", line.id());
      field("product", line.product());
      number("quantity", line.quantity());
      number("amount", line.amount());
      number("cost", line.cost());
      number("discount", line.discount());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void payments(List<Payment> payments) throws IOException {
    if (payments.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("payments");
    for (Payment payment : payments) {
      json.writeStartObject();
      field("id", payment.id());
      field("on", payment.on());
      number("amount", payment.amount());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  void target(Target target) throws IOException {
    field("measure", target.measure());
    field("person", target.person());
    field("team", target.team());
    field("period", target.period());
    number("amount", target.amount());
  }

  void indicator(Indicator indicator) throws IOException {
    field("indicator", indicator.indicator());
    field("person", indicator.person());
    field("period", indicator.period());
    number("value", indicator.value());
  }

  void adjustment(Adjustment adjustment) throws IOException {
    field("id", adjustment.id());
    field("person", adjustment.person());
    field("plan", adjustment.plan());
    field("on", adjustment.on());
    number("amount", adjustment.amount());
    field("reason", adjustment.reason());
  }

  void rate(ExchangeRate rate) throws IOException {
    field("from", rate.from());
    field("to", rate.to());
    field("on", rate.on());
    number("rate", rate.rate());
  }

  private void field(String name, @Nullable Object value) throws IOException {
    if (value != null) {
      json.writeStringField(name, value.toString());
    }
  }

  private void word(String name, Enum<?> word) throws IOException {
    json.writeStringField(name, word.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private void number(String name, @Nullable Exact number) throws IOException {
    if (number != null) {
      json.writeStringField(name, decimal(number));
    }
  }

  private static String decimal(Exact number) {
    return number
        .decimal()
        .map(decimal -> decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString())
        .orElseGet(() -> number.toPlainString(MOST_PLACES));
  }

  private void texts(String name, List<String> texts) throws IOException {
    if (texts.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private void custom(Map<String, CustomValue> custom) throws IOException {
    if (custom.isEmpty()) {
      return;
    }
    json.writeObjectFieldStart("custom");
    for (Map.Entry<String, CustomValue> entry : new TreeMap<>(custom).entrySet()) {
      json.writeFieldName(entry.getKey());
      if (entry.getValue() instanceof CustomValue.Text text) {
        json.writeString(text.value());
      } else if (entry.getValue() instanceof CustomValue.Truth truth) {
        json.writeBoolean(truth.value());
      } else if (entry.getValue() instanceof CustomValue.Numeric number) {
        json.writeNumber(decimal(number.value()));
      }
    }
    json.writeEndObject();
  }
}
