package org.commissionconnector.writeback;

import java.util.ArrayList;
import java.util.List;
import org.commissionconnector.calculator.Statement;
import org.commissionconnector.calculator.message.Language;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Money;

/** Puts what a record earns into words, a line each. */
final class ResultTexts {
  private final Names names;
  private final Language language;

  ResultTexts(Names names, Language language) {
    this.names = names;
    this.language = language;
  }

  /** Everything about the record that one payee has in one plan. */
  List<String> lines(List<RecordShare> shares) {
    List<String> lines = new ArrayList<>();
    boolean waits = ResultMaker.waits(shares);
    for (RecordShare share : shares) {
      share.earnings().forEach(earning -> earned(share.statement(), earning, waits, lines));
      for (Statement.Movement release : share.releases()) {
        lines.add(movement("writeback.released", share.statement(), release));
      }
      for (Statement.Movement clawback : share.clawbacks()) {
        lines.add(movement("writeback.taken-back", share.statement(), clawback));
      }
      if (share.isOnlyEstimated()) {
        share.estimates().forEach(estimate -> lines.add(estimated(share.statement(), estimate)));
      }
    }
    return lines;
  }

  private void earned(
      Statement statement, Statement.Earning earning, boolean waits, List<String> lines) {
    lines.add(
        text(
            "writeback.earned",
            names.person(statement.payee()),
            amount(earning.amount()),
            names.component(statement.plan(), earning.component(), language),
            names.plan(statement.plan(), language),
            statement.period().name()));
    earning.because().forEach(step -> lines.add("  " + step.text(language)));
    Message waitsFor = earning.waitsFor();
    if (waits && waitsFor != null) {
      lines.add("  " + text("writeback.waits-for", waitsFor));
    }
  }

  private String movement(String key, Statement statement, Statement.Movement movement) {
    return text(
        key,
        names.person(statement.payee()),
        amount(movement.amount()),
        names.component(statement.plan(), movement.component(), language),
        movement.on().toString(),
        statement.period().name());
  }

  private String estimated(Statement statement, Statement.Estimate estimate) {
    return text(
        "writeback.estimated",
        names.person(statement.payee()),
        amount(estimate.amount()),
        names.component(statement.plan(), estimate.component(), language),
        names.plan(statement.plan(), language),
        statement.period().name());
  }

  private static String amount(Money money) {
    return money.toDecimalString() + " " + money.currency().getCurrencyCode();
  }

  private String text(String key, Object... arguments) {
    return Message.of(key, arguments).text(language);
  }
}
