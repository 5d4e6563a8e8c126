package org.commissionconnector.writeback;

import java.util.ArrayList;
import java.util.List;
import org.commissionconnector.calculator.Statement;
import org.commissionconnector.calculator.money.Money;

/** What one statement says about one record. */
final class RecordShare {
  private final Statement statement;
  private final List<Statement.Earning> earnings = new ArrayList<>();
  private final List<Statement.Movement> releases = new ArrayList<>();
  private final List<Statement.Movement> clawbacks = new ArrayList<>();
  private final List<Statement.Estimate> estimates = new ArrayList<>();

  RecordShare(Statement statement) {
    this.statement = statement;
  }

  Statement statement() {
    return statement;
  }

  List<Statement.Earning> earnings() {
    return earnings;
  }

  List<Statement.Movement> releases() {
    return releases;
  }

  List<Statement.Movement> clawbacks() {
    return clawbacks;
  }

  List<Statement.Estimate> estimates() {
    return estimates;
  }

  boolean isOnlyEstimated() {
    return earnings.isEmpty() && releases.isEmpty() && clawbacks.isEmpty();
  }

  Money earned() {
    return sum(earnings.stream().map(Statement.Earning::amount).toList());
  }

  /** What was released less what was taken back. */
  Money payable() {
    return sum(releases.stream().map(Statement.Movement::amount).toList())
        .minus(sum(clawbacks.stream().map(Statement.Movement::amount).toList()));
  }

  Money estimated() {
    return sum(estimates.stream().map(Statement.Estimate::amount).toList());
  }

  private Money sum(List<Money> amounts) {
    return amounts.stream().reduce(Money.zero(statement.earned().currency()), Money::plus);
  }
}
