package org.commissionconnector.calculator.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.commissionconnector.calculator.CalculationRequest;
import org.commissionconnector.calculator.CalculationResult;
import org.commissionconnector.calculator.CommissionCalculator;
import org.commissionconnector.calculator.PlanWarnings;
import org.commissionconnector.calculator.book.CheckedBook;
import org.commissionconnector.calculator.file.BookReader;
import org.commissionconnector.calculator.file.PlanReader;
import org.commissionconnector.calculator.file.ReadException;
import org.commissionconnector.calculator.file.ResultWriter;
import org.commissionconnector.calculator.message.Language;
import org.commissionconnector.calculator.period.FiscalCalendar;
import org.commissionconnector.calculator.plan.CommissionPlan;
import org.jspecify.annotations.Nullable;

/** Takes a folder's plans and book the way of the command line: files in, JSON out. */
final class CaseRun {
  static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;

  CaseRun(Path folder) {
    this.folder = folder;
  }

  JsonNode expected() throws IOException {
    return JSON.readTree(folder.resolve("expected.json").toFile());
  }

  /**
   * What the command would print as JSON.
   *
   * @throws ReadException where the command would end with status 2
   */
  JsonNode calculate(String bookFile, JsonNode expected) throws IOException, ReadException {
    CheckedBook book = BookReader.read(folder.resolve(bookFile));
    FiscalCalendar calendar = new FiscalCalendar(book.book().company().fiscalYearStart());
    List<CommissionPlan> plans = PlanReader.read(folder.resolve("plans"), calendar);
    CalculationResult result =
        new CommissionCalculator(plans)
            .calculate(
                book,
                new CalculationRequest(text(expected, "only"), asOf(expected), Set.of(), null));
    CalculationResult warned =
        new CalculationResult(
            result.statements(),
            result.uncredited(),
            result.problems(),
            PlanWarnings.of(plans, book, bookFile));
    StringBuilder out = new StringBuilder();
    new ResultWriter(Language.EN).json(warned, out);
    return JSON.readTree(out.toString());
  }

  private static @Nullable String text(JsonNode expected, String field) {
    return expected.hasNonNull(field) ? expected.get(field).asText() : null;
  }

  private static @Nullable LocalDate asOf(JsonNode expected) {
    String day = text(expected, "asOf");
    return day == null ? null : LocalDate.parse(day);
  }
}
