package org.commissionconnector.calculator.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commissionconnector.calculator.expression.Expression;
import org.commissionconnector.calculator.message.SourcePosition;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.money.Rate;

/** How credits become earnings. */
public sealed interface Pay {
  SourcePosition position();

  /** A percentage of the base. */
  record Percent(Rate rate, SourcePosition position) implements Pay {}

  /** A fixed amount, times the payee's share. */
  record Fixed(Amount amount, Per per, SourcePosition position) implements Pay {
    /** What the amount is paid once for. */
    public enum Per {
      LINE,
      /** Times quantity. */
      UNIT,
      RECORD,
      PERIOD
    }
  }

  /** The first rule that holds. */
  record First(List<Rule> rules, SourcePosition position) implements Pay {
    public First {
      rules = List.copyOf(rules);
    }

    /** What to pay where the condition holds, or always. */
    public record Rule(Optional<Expression> when, Pay pay, SourcePosition position) {}
  }

  /** A rate for each level of managers credited, the lowest first. */
  record Levels(List<Rate> rates, SourcePosition position) implements Pay {
    public Levels {
      rates = List.copyOf(rates);
    }
  }

  /** A rate table. */
  record Table(Tiers tiers, SourcePosition position) implements Pay {}

  /**
   * Milestones.
   *
   * @param all pay every step reached, not only the highest
   */
  record Bonus(Of of, List<Step> steps, boolean all, SourcePosition position) implements Pay {
    public Bonus {
      steps = List.copyOf(steps);
    }

    /**
     * @param at reached at exactly this value
     */
    public record Step(Exact at, Amount amount, SourcePosition position) {}
  }

  /**
   * Cells by two values: one row and one column more than borders.
   *
   * @param rate what multiplier cells multiply; not both it and target pay
   */
  record Matrix(
      Axis rows,
      Axis columns,
      OnBorder onBorder,
      List<List<Cell>> cells,
      Optional<Rate> rate,
      Optional<Amount> targetPay,
      SourcePosition position)
      implements Pay {
    public Matrix {
      cells = cells.stream().map(List::copyOf).toList();
    }

    /**
     * @param borders ascending
     */
    public record Axis(Of of, List<Exact> borders, SourcePosition position) {
      public Axis {
        borders = List.copyOf(borders);
      }
    }

    /** What a cell pays. */
    public sealed interface Cell {
      /** Of the base. */
      record OfBase(Rate rate) implements Cell {}

      /** Of the matrix's rate or target pay. */
      record Multiplier(Exact factor) implements Cell {}

      record Flat(Amount amount) implements Cell {}
    }
  }

  /**
   * Weighted indicators of performance, put through a curve.
   *
   * @param curve ascending scores; straight lines between, flat outside; empty: pay is the score
   */
  record Score(Amount targetPay, List<Kpi> kpis, List<Point> curve, SourcePosition position)
      implements Pay {
    public Score {
      kpis = List.copyOf(kpis);
      curve = List.copyOf(curve);
    }

    /**
     * @param weight all sum to 1
     * @param cap the most that counts
     */
    public record Kpi(Of of, Rate weight, Optional<Exact> cap, SourcePosition position) {}

    public record Point(Exact score, Exact pay) {}
  }

  /** A fund fed by each line once, divided among the payees credited in the period. */
  record Pool(Rate fund, Divide divide, SourcePosition position) implements Pay {
    /** How the fund is divided. */
    public sealed interface Divide {
      enum Evenly implements Divide {
        EQUAL,
        BY_CREDIT
      }

      /**
       * @param shares by person, in the order written
       */
      record Weights(Map<String, Rate> shares) implements Divide {}
    }
  }

  /** An expression in the plan's currency. */
  record Formula(Expression expression, SourcePosition position) implements Pay {}

  /** A figure written down, or computed. */
  sealed interface Amount {
    record Figure(Exact value) implements Amount {}

    record Computed(Expression expression) implements Amount {}
  }

  /** Who owns a value exactly on a border. */
  enum OnBorder {
    NEXT,
    THIS
  }

  /** What a table, bonus, matrix or score looks at. */
  sealed interface Of {
    /** The component's own. */
    enum Own implements Of {
      AMOUNT,
      QUANTITY,
      ATTAINMENT
    }

    record Attainment(String measure) implements Of {}

    record MeasureValue(String measure) implements Of {}

    /** Any other expression over measures. */
    record Formula(Expression expression) implements Of {}
  }
}
