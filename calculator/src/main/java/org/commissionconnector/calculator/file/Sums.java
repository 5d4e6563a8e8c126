package org.commissionconnector.calculator.file;

import java.util.List;
import org.commissionconnector.calculator.message.SourcePosition;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.money.Rate;

/** Shares that must make up the whole. */
final class Sums {
  private Sums() {}

  static void mustBeWhole(PlanParts parts, SourcePosition at, String what, List<Rate> shares) {
    Exact sum = shares.stream().map(Rate::fraction).reduce(Exact.ZERO, Exact::plus);
    if (!sum.equals(Exact.ONE)) {
      parts.problem(at, "file.not-the-whole", what, new Rate(sum));
    }
  }
}
