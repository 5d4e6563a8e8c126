package org.commissionconnector.crm.suitecrm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.commissionconnector.calculator.CalculationRequest;
import org.commissionconnector.calculator.CalculationResult;
import org.commissionconnector.calculator.CommissionCalculator;
import org.commissionconnector.calculator.Statement;
import org.commissionconnector.calculator.book.Book;
import org.commissionconnector.calculator.book.BookCheck;
import org.commissionconnector.calculator.file.PlanReader;
import org.commissionconnector.calculator.file.ReadException;
import org.commissionconnector.calculator.message.Language;
import org.commissionconnector.calculator.period.FiscalCalendar;
import org.commissionconnector.crm.ReadBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a real SuiteCRM answered, read into a book and settled. */
class SuiteDemoBookTest {
  private static final String PLAN =
      """
      plan: everybody
      currency: USD
      period: month
      effective: 2026-01-01..2026-12-31
      payees: [{role: salesperson}]
      components:
        - component: invoiced
          credit: {event: invoice, to: owner, base: amount}
          pay: 5%
          release: {when: payment}
        - component: won
          credit: {event: deal, to: owner, base: amount}
          pay: 1%
      """;

  @TempDir private Path folder;

  @Test
  void whatWasRecordedIsThisBookAndTheseStatements() throws IOException, ReadException {
    try (SuiteReplay suite = SuiteRecordedCompany.replay();
        SuiteCrm crm = suite.crm()) {
      Book book = ReadBook.of(crm);
      ReadBook.assertGolden("suitecrm-book.json", ReadBook.text(book));
      ReadBook.assertGolden("suitecrm-statements.txt", statements(book));
    }
  }

  private String statements(Book book) throws IOException, ReadException {
    Files.writeString(folder.resolve("plan.yaml"), PLAN);
    StringBuilder text = new StringBuilder();
    CalculationResult result =
        new CommissionCalculator(PlanReader.read(folder, new FiscalCalendar(1)))
            .calculate(
                BookCheck.check(book),
                new CalculationRequest(null, LocalDate.of(2026, 11, 22), Set.of(), null));
    result.statements().stream()
        .filter(statement -> !statement.earned().isZero())
        .forEach(statement -> add(text, statement));
    result
        .problems()
        .forEach(
            problem ->
                text.append(
                    "%s: %s%n".formatted(problem.record(), problem.message().text(Language.EN))));
    return text.toString();
  }

  private static void add(StringBuilder text, Statement statement) {
    text.append(
        "%s %s earned %s payable %s%n"
            .formatted(
                statement.payee(),
                statement.period().name(),
                statement.earned(),
                statement.payable()));
    statement
        .earnings()
        .forEach(
            line ->
                text.append(
                    "  %s %s %s%n".formatted(line.component(), line.transaction(), line.amount())));
  }
}
