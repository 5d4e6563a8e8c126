package org.commissionconnector.calculator.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import java.util.Set;
import org.commissionconnector.calculator.message.SourcePosition;
import org.commissionconnector.calculator.money.Exact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random arithmetic beside fractions of big integers, computed by the schoolbook. */
class ExpressionPropertyTest {
  private static final SourcePosition AT = new SourcePosition("plan.yaml", 1, 1);
  private static final Names NAMES = new Names(Set.of(), true);

  /** A fraction that is never shortened; null stands for a division by zero. */
  private record Fraction(BigInteger top, BigInteger bottom) {
    static Fraction of(String decimal) {
      BigDecimal number = new BigDecimal(decimal);
      return new Fraction(number.unscaledValue(), BigInteger.TEN.pow(number.scale()));
    }

    Fraction plus(Fraction other) {
      return new Fraction(
          top.multiply(other.bottom).add(other.top.multiply(bottom)),
          bottom.multiply(other.bottom));
    }

    Fraction times(Fraction other) {
      return new Fraction(top.multiply(other.top), bottom.multiply(other.bottom));
    }

    Fraction negated() {
      return new Fraction(top.negate(), bottom);
    }

    Fraction inverse() {
      return new Fraction(bottom, top);
    }

    /** The rest has the sign of this. */
    Fraction rest(Fraction other) {
      BigInteger whole = top.multiply(other.bottom).divide(bottom.multiply(other.top));
      return plus(other.times(new Fraction(whole, BigInteger.ONE)).negated());
    }

    int compare(Fraction other) {
      Fraction difference = plus(other.negated());
      return difference.top.signum() * difference.bottom.signum();
    }
  }

  /** An expression as text beside its value. */
  private record Written(String text, Fraction value) {}

  private static Written random(Random random, int depth) {
    if (depth == 0 || random.nextInt(6) == 0) {
      return literal(random);
    }
    Written left = random(random, depth - 1);
    Written right = random(random, depth - 1);
    boolean zero = right.value.top.signum() == 0;
    return switch (random.nextInt(7)) {
      case 0 -> new Written(join(left, "+", right), left.value.plus(right.value));
      case 1 -> new Written(join(left, "-", right), left.value.plus(right.value.negated()));
      case 2 -> new Written(join(left, "*", right), left.value.times(right.value));
      case 3 ->
          zero
              ? left
              : new Written(join(left, "/", right), left.value.times(right.value.inverse()));
      case 4 -> zero ? left : new Written(join(left, "%", right), left.value.rest(right.value));
      case 5 ->
          new Written(
              "max(" + left.text + ", " + right.text + ")",
              left.value.compare(right.value) >= 0 ? left.value : right.value);
      default -> new Written("-(" + left.text + ")", left.value.negated());
    };
  }

  private static String join(Written left, String operator, Written right) {
    return "(" + left.text + " " + operator + " " + right.text + ")";
  }

  private static Written literal(Random random) {
    long digits = random.nextInt(5) == 0 ? random.nextLong() / 1000 : random.nextInt(20001) - 10000;
    String text = BigDecimal.valueOf(digits, random.nextInt(5)).toPlainString();
    return new Written(text, Fraction.of(text));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2026, 77_003})
  void arithmeticIsExactAtAnyDepth(long seed) throws Exception {
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      Written written = random(random, 4);
      Exact value = value(written.text);
      assertEquals(
          0,
          written.value.compare(fraction(value)),
          () -> "seed " + seed + ": " + written.text + " = " + value);
    }
  }

  private static Exact value(String text) throws Exception {
    Expression formula = ExpressionCompiler.compile(text, AT, Expression.Type.NUMBER, NAMES);
    Value value = formula.evaluate(new FakeScope());
    return value instanceof Value.Numeric number ? number.value() : Exact.ZERO;
  }

  private static Fraction fraction(Exact value) {
    String text = value.toString();
    int slash = text.indexOf('/');
    return slash < 0
        ? Fraction.of(text)
        : new Fraction(
            new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
  }

  @Test
  void theReferenceItselfKnowsAThird() {
    assertEquals(
        0,
        Fraction.of("1")
            .times(Fraction.of("3").inverse())
            .compare(new Fraction(BigInteger.ONE, BigInteger.valueOf(3))));
  }
}
