package org.commissionconnector.calculator.expression;

import java.util.List;
import java.util.Set;
import org.commissionconnector.calculator.message.SourcePosition;

/**
 * A condition or formula as a plan holds it: parsed and type-checked when the plan was read.
 *
 * <p>Safe to use from any number of threads; evaluating changes nothing.
 */
public interface Expression {
  /** The text as written. */
  String source();

  SourcePosition position();

  /** What it gives when it gives anything: a truth, a number, a text, or known only by looking. */
  Type type();

  /** The first words of what it reads: {@code deal}, {@code line}, {@code payee} and so on. */
  Set<String> roots();

  /** Paths it reads, such as {@code customer.isNew} or {@code deal.custom.region}. */
  Set<String> paths();

  /** Measures asked for by {@code measure}, {@code target}, {@code attainment} and the like. */
  Set<MeasureCall> measureCalls();

  /** Texts compared with a record's field, for warnings about texts that match no record. */
  List<TextComparison> textComparisons();

  /**
   * Whether it reads something of a transaction: {@code deal}, {@code invoice}, {@code payment},
   * {@code line}, {@code customer} or {@code team}.
   */
  boolean namesTransaction();

  /**
   * The value on what the scope shows. Null where a null reaches the result.
   *
   * @throws EvaluationException for an error: no target, division by zero, null where a number is
   *     due
   */
  Value evaluate(Scope scope) throws EvaluationException;

  /**
   * Whether a condition holds: only true does, null and false do not.
   *
   * @throws EvaluationException for an error
   */
  boolean holds(Scope scope) throws EvaluationException;

  /** What an expression gives. */
  enum Type {
    TRUTH,
    NUMBER,
    TEXT,
    DYNAMIC
  }

  /**
   * A call such as {@code attainment('revenue', 'previous-period')}.
   *
   * @param function {@code measure}, {@code target}, {@code attainment}, {@code projected} or
   *     {@code requiredPerDay}
   */
  record MeasureCall(String function, String measure, When when) {}

  /** Which stretch a measure is asked for. */
  enum When {
    THIS_PERIOD,
    PREVIOUS_PERIOD,
    YEAR_TO_DATE,
    SAME_PERIOD_LAST_YEAR
  }

  /**
   * A text literal held against a field: {@code deal.type == 'New'}.
   *
   * @param path {@code deal.type}, {@code deal.custom.region}
   * @param at where the literal stands
   */
  record TextComparison(String path, Relation relation, String literal, SourcePosition at) {
    /** How the field's value answers to the literal. */
    public enum Relation {
      EQUALS,
      /** It is the category or product named, or lies below it. */
      WITHIN
    }
  }
}
