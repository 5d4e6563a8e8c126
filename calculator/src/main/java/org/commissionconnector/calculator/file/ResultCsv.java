package org.commissionconnector.calculator.file;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.commissionconnector.calculator.CalculationResult;
import org.commissionconnector.calculator.Statement;
import org.commissionconnector.calculator.message.Language;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Money;
import org.jspecify.annotations.Nullable;

/** Writes statements as one table of comma-separated values. */
final class ResultCsv {
  private static final String HEADER =
      "payee,plan,period,currency,kind,component,transaction,date,earnedIn,base,amount,text\n";

  private final Language language;
  private final StringBuilder text = new StringBuilder(HEADER);

  /** The cells of a row behind those that name its statement. */
  private record Row(
      @Nullable String component,
      @Nullable String transaction,
      @Nullable LocalDate date,
      @Nullable String earnedIn,
      @Nullable String base,
      Money amount,
      @Nullable String text) {
    static Row sum(Money amount) {
      return new Row(null, null, null, null, null, amount, null);
    }
  }

  ResultCsv(Language language) {
    this.language = language;
  }

  String write(CalculationResult result) {
    result.statements().forEach(this::statement);
    return text.toString();
  }

  private void statement(Statement statement) {
    statement.earnings().forEach(earning -> row(statement, "earning", earning(statement, earning)));
    statement.releases().forEach(release -> row(statement, "release", movement(release)));
    statement.clawbacks().forEach(taken -> row(statement, "clawback", movement(taken)));
    statement.estimates().forEach(open -> row(statement, "estimate", estimate(open)));
    row(statement, "draw-paid", Row.sum(statement.draw().paid()));
    row(statement, "draw-recovered", Row.sum(statement.draw().recovered()));
    row(statement, "draw-balance", Row.sum(statement.draw().after()));
    row(statement, "adjustments", Row.sum(statement.adjustments()));
    row(statement, "waiting", Row.sum(statement.waiting()));
    row(statement, "carried-in", Row.sum(statement.carriedIn()));
    row(statement, "payout", Row.sum(statement.payout()));
    row(statement, "carried", Row.sum(statement.carried()));
  }

  private Row earning(Statement statement, Statement.Earning earning) {
    return new Row(
        earning.component(),
        earning.transaction(),
        earning.creditDate(),
        statement.period().name(),
        earning.base(),
        earning.amount(),
        reasons(earning));
  }

  private String reasons(Statement.Earning earning) {
    String because =
        earning.because().stream()
            .map(step -> step.text(language))
            .collect(Collectors.joining("; "));
    Message waitsFor = earning.waitsFor();
    if (waitsFor == null) {
      return because;
    }
    String waits = waitsFor.text(language);
    return because.isEmpty() ? waits : because + "; " + waits;
  }

  private static Row movement(Statement.Movement movement) {
    return new Row(
        movement.component(),
        movement.transaction(),
        movement.on(),
        movement.of(),
        null,
        movement.amount(),
        null);
  }

  private static Row estimate(Statement.Estimate estimate) {
    return new Row(
        estimate.component(), estimate.transaction(), null, null, null, estimate.amount(), null);
  }

  private void row(Statement statement, String kind, Row row) {
    words(statement.payee(), ',');
    words(statement.plan(), ',');
    figure(statement.period().name(), ',');
    figure(statement.earned().currency().getCurrencyCode(), ',');
    figure(kind, ',');
    words(row.component(), ',');
    words(row.transaction(), ',');
    figure(row.date(), ',');
    figure(row.earnedIn(), ',');
    figure(row.base(), ',');
    figure(row.amount().toDecimalString(), ',');
    words(row.text(), '\n');
  }

  private void figure(@Nullable Object value, char end) {
    text.append(value == null ? "" : value).append(end);
  }

  /** Words of a record; one that a spreadsheet would take for a formula is kept a text. */
  private void words(@Nullable String value, char end) {
    String words = value == null ? "" : value;
    if (!words.isEmpty() && "=+-@\t\r".indexOf(words.charAt(0)) >= 0) {
      words = "'" + words;
    }
    boolean quoted = words.chars().anyMatch(each -> ",\"\n\r".indexOf(each) >= 0);
    text.append(quoted ? "\"" + words.replace("\"", "\"\"") + "\"" : words).append(end);
  }
}
