package org.commissionconnector.calculator.file;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.commissionconnector.calculator.CalculationResult;
import org.commissionconnector.calculator.Statement;
import org.commissionconnector.calculator.message.Language;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.money.Money;
import org.jspecify.annotations.Nullable;

/** Writes a result as JSON. */
final class ResultJson {
  private static final int ATTAINMENT_PLACES = 6;

  private final Language language;
  private final StringWriter text = new StringWriter();

  ResultJson(Language language) {
    this.language = language;
  }

  String write(CalculationResult result) throws IOException {
    try (JsonGenerator json = JsonTree.FACTORY.createGenerator(text)) {
      json.setPrettyPrinter(printer());
      json.writeStartObject();
      json.writeArrayFieldStart("statements");
      for (Statement statement : result.statements()) {
        statement(json, statement);
      }
      json.writeEndArray();
      uncredited(json, result.uncredited());
      problems(json, result.problems());
      warnings(json, result.warnings());
      json.writeEndObject();
    }
    return text.append("\n").toString();
  }

  /** The same bytes on every machine: one kind of line end everywhere. */
  private static DefaultPrettyPrinter printer() {
    DefaultIndenter indenter = new DefaultIndenter(" ", "\n");
    return new DefaultPrettyPrinter(
            Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator(""))
        .withObjectIndenter(indenter)
        .withArrayIndenter(indenter);
  }

  private void statement(JsonGenerator json, Statement statement) throws IOException {
    json.writeStartObject();
    json.writeStringField("payee", statement.payee());
    json.writeStringField("plan", statement.plan());
    json.writeStringField("period", statement.period().name());
    json.writeStringField("currency", statement.earned().currency().getCurrencyCode());
    measures(json, statement.measures());
    money(json, "baseSalary", statement.baseSalary());
    money(json, "earned", statement.earned());
    money(json, "payable", statement.payable());
    money(json, "waiting", statement.waiting());
    money(json, "clawback", statement.clawback());
    money(json, "adjustments", statement.adjustments());
    draw(json, statement.draw());
    money(json, "carriedIn", statement.carriedIn());
    money(json, "payout", statement.payout());
    money(json, "carried", statement.carried());
    json.writeArrayFieldStart("earnings");
    for (Statement.Earning earning : statement.earnings()) {
      earning(json, earning);
    }
    json.writeEndArray();
    movements(json, "releases", statement.releases());
    movements(json, "clawbacks", statement.clawbacks());
    estimates(json, statement.estimates());
    json.writeEndObject();
  }

  private static void measures(JsonGenerator json, Map<String, Statement.MeasureResult> measures)
      throws IOException {
    json.writeObjectFieldStart("measures");
    for (Map.Entry<String, Statement.MeasureResult> entry : measures.entrySet()) {
      Statement.MeasureResult measure = entry.getValue();
      Exact attainment = measure.attainment();
      json.writeObjectFieldStart(entry.getKey());
      json.writeStringField("value", measure.value());
      json.writeStringField("target", measure.target());
      json.writeStringField(
          "attainment", attainment == null ? null : attainment.toPlainString(ATTAINMENT_PLACES));
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void draw(JsonGenerator json, Statement.DrawResult draw) throws IOException {
    json.writeObjectFieldStart("draw");
    money(json, "before", draw.before());
    money(json, "paid", draw.paid());
    money(json, "recovered", draw.recovered());
    money(json, "after", draw.after());
    json.writeEndObject();
  }

  private void earning(JsonGenerator json, Statement.Earning earning) throws IOException {
    json.writeStartObject();
    json.writeStringField("component", earning.component());
    json.writeStringField("transaction", earning.transaction());
    json.writeStringField(
        "creditDate", earning.creditDate() == null ? null : earning.creditDate().toString());
    json.writeStringField("base", earning.base());
    money(json, "amount", earning.amount());
    json.writeArrayFieldStart("because");
    for (Message step : earning.because()) {
      json.writeStartObject();
      json.writeStringField("text", step.text(language));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField(
        "waitsFor", earning.waitsFor() == null ? null : earning.waitsFor().text(language));
    json.writeEndObject();
  }

  private static void movements(JsonGenerator json, String name, List<Statement.Movement> movements)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Statement.Movement movement : movements) {
      json.writeStartObject();
      json.writeStringField("component", movement.component());
      json.writeStringField("transaction", movement.transaction());
      json.writeStringField("of", movement.of());
      json.writeStringField("on", movement.on().toString());
      money(json, "amount", movement.amount());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void estimates(JsonGenerator json, List<Statement.Estimate> estimates)
      throws IOException {
    json.writeArrayFieldStart("estimates");
    for (Statement.Estimate estimate : estimates) {
      json.writeStartObject();
      json.writeStringField("component", estimate.component());
      json.writeStringField("transaction", estimate.transaction());
      money(json, "amount", estimate.amount());
      money(json, "weighted", estimate.weighted());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void uncredited(JsonGenerator json, List<CalculationResult.Uncredited> lines)
      throws IOException {
    json.writeArrayFieldStart("uncredited");
    for (CalculationResult.Uncredited line : lines) {
      json.writeStartObject();
      json.writeStringField("transaction", line.transaction());
      json.writeStringField("reason", line.reason().text(language));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void problems(JsonGenerator json, List<CalculationResult.Problem> problems)
      throws IOException {
    json.writeArrayFieldStart("problems");
    for (CalculationResult.Problem problem : problems) {
      json.writeStartObject();
      json.writeStringField("record", problem.record());
      json.writeStringField("path", problem.path());
      json.writeStringField("message", problem.message().text(language));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void warnings(JsonGenerator json, List<CalculationResult.Warning> warnings)
      throws IOException {
    json.writeArrayFieldStart("warnings");
    for (CalculationResult.Warning warning : warnings) {
      json.writeStartObject();
      json.writeStringField("file", warning.file());
      number(json, "line", warning.line());
      number(json, "column", warning.column());
      json.writeStringField("message", warning.message().text(language));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void number(JsonGenerator json, String name, @Nullable Integer number)
      throws IOException {
    if (number == null) {
      json.writeNullField(name);
    } else {
      json.writeNumberField(name, number);
    }
  }

  private static void money(JsonGenerator json, String name, @Nullable Money money)
      throws IOException {
    json.writeStringField(name, money == null ? null : money.toDecimalString());
  }
}
