package org.commissionconnector.demo.odoo;

import java.math.BigDecimal;
import java.util.Optional;

/** A deal follows its stage: won is 100 % and closed now, reopened is not closed. */
final class DealBehaviour implements Behaviour {
  private static final BigDecimal CERTAIN = BigDecimal.valueOf(100);

  @Override
  public void creating(Transaction transaction, Changes values) {
    if (values.get("stage_id").isEmpty()) {
      transaction.all("crm.stage").stream()
          .findFirst()
          .ifPresent(stage -> values.set("stage_id", stage.id()));
    }
    String now = Moments.seconds(transaction.now());
    values.set("date_last_stage_update", now).set("company_id", Money.COMPANY);
    if (values.get("user_id").isPresent()) {
      values.set("date_open", now);
    }
    follow(transaction, Optional.empty(), values);
  }

  @Override
  public void created(Transaction transaction, Row row) {
    if (isWon(transaction, row)) {
      Chatter.won(transaction, row);
    }
  }

  @Override
  public void writing(Transaction transaction, Row before, Changes changes) {
    follow(transaction, Optional.of(before), changes);
  }

  @Override
  public void written(Transaction transaction, Row before, Row after) {
    if (isWon(transaction, after) && !isWon(transaction, before)) {
      Chatter.won(transaction, after);
    }
  }

  static boolean isWon(Transaction transaction, Row deal) {
    return transaction
        .follow(deal, "stage_id", "crm.stage")
        .map(stage -> stage.flag("is_won"))
        .orElse(false);
  }

  private static void follow(Transaction transaction, Optional<Row> before, Changes changes) {
    checkProbability(changes);
    String now = Moments.seconds(transaction.now());
    if (changes.has("stage_id")) {
      boolean won =
          changes
              .get("stage_id")
              .flatMap(id -> transaction.find("crm.stage", (Long) id))
              .map(stage -> stage.flag("is_won"))
              .orElse(false);
      changes.set("date_last_stage_update", now);
      stageChanged(transaction, before, changes, won, now);
    } else if (changes.get("probability").map(CERTAIN::equals).orElse(false)) {
      changes.set("date_closed", now);
    }
  }

  private static void stageChanged(
      Transaction transaction, Optional<Row> before, Changes changes, boolean won, String now) {
    if (won) {
      changes.set("probability", CERTAIN).set("automated_probability", CERTAIN);
      if (!changes.has("date_closed")) {
        changes.set("date_closed", now);
      }
    } else if (before.map(row -> isWon(transaction, row)).orElse(false)) {
      changes.clear("date_closed").set("probability", BigDecimal.valueOf(50));
    }
  }

  private static void checkProbability(Changes changes) {
    BigDecimal probability =
        changes.get("probability").map(p -> (BigDecimal) p).orElse(BigDecimal.ZERO);
    if (probability.signum() < 0 || probability.compareTo(CERTAIN) > 0) {
      throw OdooError.validation(
          "The operation cannot be completed: The probability of closing the deal should be"
              + " between 0% and 100%!");
    }
  }
}
