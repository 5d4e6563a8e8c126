package org.commissionconnector.calculator.plan;

import java.util.Optional;
import org.commissionconnector.calculator.expression.Expression;
import org.commissionconnector.calculator.message.SourcePosition;
import org.commissionconnector.calculator.money.Rate;

/**
 * Which lines count, for whom, and how much.
 *
 * @param when the line counts only where it holds
 * @param share of the base, for each payee credited
 * @param negativeIsZero a base below 0 counts 0
 */
public record Credit(
    Event event,
    Optional<Expression> when,
    To to,
    Rate share,
    Base base,
    boolean negativeIsZero,
    SourcePosition position) {

  /** What makes a line count. */
  public enum Event {
    /** Won. */
    DEAL,
    /** Posted. */
    INVOICE,
    /** Received. */
    PAYMENT
  }

  /** Who is credited. */
  public sealed interface To {
    /** One of the roles that a line's record itself gives. */
    enum Role implements To {
      OWNER,
      SPLIT,
      OVERLAY,
      TEAM,
      MANAGER,
      UPLINE,
      CHAIN
    }

    record Person(String id, SourcePosition position) implements To {}
  }

  /** What is counted. */
  public sealed interface Base {
    enum Kind implements Base {
      AMOUNT,
      MARGIN,
      QUANTITY,
      COUNT,
      /** What the levels below left. */
      REST
    }

    /** Others' earnings in a component of this plan. */
    record Earnings(String component, SourcePosition position) implements Base {}

    record Formula(Expression expression) implements Base {}
  }
}
