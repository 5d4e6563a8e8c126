package org.commissionconnector.calculator.plan;

import java.util.List;
import java.util.Optional;
import org.commissionconnector.calculator.expression.Expression;
import org.commissionconnector.calculator.message.SourcePosition;
import org.commissionconnector.calculator.money.Rate;

/**
 * When what was earned becomes payable.
 *
 * @param parts at least one; their shares sum to 1
 */
public record Release(
    List<Part> parts,
    Optional<Installments> installments,
    Optional<Holdback> holdback,
    boolean leaversForfeit,
    SourcePosition position) {

  public Release {
    parts = List.copyOf(parts);
  }

  /**
   * @param after how long to wait then
   */
  public record Part(Rate share, When when, Optional<Span> after, SourcePosition position) {}

  /** The event that releases. */
  public sealed interface When {
    enum Event implements When {
      EARNED,
      INVOICE,
      /** Pro rata to cash. */
      PAYMENT,
      FULL_PAYMENT
    }

    record Condition(Expression expression) implements When {}
  }

  public record Installments(int count, Every every) {
    /** How far installments are apart. */
    public enum Every {
      HALF_MONTH,
      MONTH,
      QUARTER,
      HALF_YEAR,
      YEAR
    }
  }

  public record Holdback(Rate share, Span length) {}
}
