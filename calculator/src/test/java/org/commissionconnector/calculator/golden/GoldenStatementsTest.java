package org.commissionconnector.calculator.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.commissionconnector.calculator.CalculationRequest;
import org.commissionconnector.calculator.CalculationResult;
import org.commissionconnector.calculator.CommissionCalculator;
import org.commissionconnector.calculator.book.CheckedBook;
import org.commissionconnector.calculator.file.BookReader;
import org.commissionconnector.calculator.file.PlanReader;
import org.commissionconnector.calculator.file.RecordNames;
import org.commissionconnector.calculator.file.ResultWriter;
import org.commissionconnector.calculator.message.Language;
import org.commissionconnector.calculator.period.FiscalCalendar;
import org.commissionconnector.calculator.plan.CommissionPlan;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whole statements of five plans that a reader would recognise, and of a real Odoo's demo company,
 * as people read them. To write them anew after a change: {@code mvn test -pl calculator
 * -Dtest=GoldenStatementsTest -Dgolden.write=src/test/resources/golden}, and read the difference.
 */
class GoldenStatementsTest {
  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({
    "straight-five-percent, EN",
    "straight-five-percent, ZH",
    "accelerator, EN",
    "accelerator, ZH",
    "margin-with-draw, EN",
    "margin-with-draw, ZH",
    "team-override-and-pool, EN",
    "team-override-and-pool, ZH",
    "pay-when-paid, EN",
    "pay-when-paid, ZH",
    "odoo-demo-company, EN",
    "odoo-demo-company, ZH"
  })
  void readsAsItAlwaysDid(String name, Language language) throws Exception {
    URL resource = Objects.requireNonNull(getClass().getResource("/golden/" + name));
    Path folder = Path.of(resource.toURI());
    String statement = statement(folder, language);
    String file = "statement." + language.code() + ".txt";
    String target = System.getProperty("golden.write", "");
    if (!target.isEmpty()) {
      Files.writeString(Path.of(target, name, file), statement);
    }
    assertEquals(golden(folder.resolve(file)), statement);
  }

  private static String golden(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file) : "";
  }

  private static String statement(Path folder, Language language) throws Exception {
    CheckedBook book = BookReader.read(folder.resolve("book.json"));
    FiscalCalendar calendar = new FiscalCalendar(book.book().company().fiscalYearStart());
    List<CommissionPlan> plans = PlanReader.read(folder.resolve("plan.yaml"), calendar);
    CalculationResult result =
        new CommissionCalculator(plans).calculate(book, CalculationRequest.EVERYTHING);
    StringBuilder out = new StringBuilder();
    new ResultWriter(language).text(result, plans, RecordNames.of(book.book()), out);
    return out.toString();
  }
}
