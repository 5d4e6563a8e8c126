package org.commissionconnector.calculator.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commissionconnector.calculator.message.NearestWord;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.money.Rate;
import org.commissionconnector.calculator.plan.Span;

/**
 * Turns texts of a plan into numbers, rates, days and words. What cannot be turned is a problem,
 * and the answer is then empty.
 */
final class Scalars {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern SPAN = Pattern.compile("(\\d{1,5})([dm])");
  private static final Exact LOWEST_RATE = Exact.of(-1);
  private static final Exact HIGHEST_RATE = Exact.of(10);

  private final Problems problems;

  Scalars(Problems problems) {
    this.problems = problems;
  }

  /** A text; a list or a mapping is a problem. */
  Optional<YamlNode.Scalar> scalar(YamlNode node, String what) {
    if (node instanceof YamlNode.Scalar scalar) {
      return scalar.text().isBlank() ? Optional.empty() : Optional.of(scalar);
    }
    problems.add(node.at(), "file.text-expected", what);
    return Optional.empty();
  }

  Optional<Exact> number(YamlNode node, String what) {
    return scalar(node, what).flatMap(scalar -> plain(scalar, scalar.text(), what));
  }

  private Optional<Exact> plain(YamlNode.Scalar scalar, String digits, String what) {
    if (Exact.isPlainDecimal(digits)) {
      return Optional.of(Exact.parse(digits));
    }
    problems.add(scalar.at(), "file.not-a-number", what, scalar.text());
    return Optional.empty();
  }

  /** A plain number or a percentage, such as the border of a table. */
  Optional<Exact> numberOrPercent(YamlNode node, String what) {
    return scalar(node, what)
        .flatMap(
            scalar ->
                scalar.text().endsWith("%")
                    ? percent(scalar, what)
                    : plain(scalar, scalar.text(), what));
  }

  private Optional<Exact> percent(YamlNode.Scalar scalar, String what) {
    String digits = scalar.text().substring(0, scalar.text().length() - 1);
    return plain(scalar, digits, what).map(percent -> percent.dividedBy(Exact.HUNDRED));
  }

  /** A percentage from -100% to 1000%. */
  Optional<Rate> rate(YamlNode node, String what) {
    return percentage(node, what, LOWEST_RATE, HIGHEST_RATE, "file.rate-out-of-range");
  }

  /** A percentage from 0% to 100%. */
  Optional<Rate> share(YamlNode node, String what) {
    return percentage(node, what, Exact.ZERO, Exact.ONE, "file.share-out-of-range");
  }

  private Optional<Rate> percentage(
      YamlNode node, String what, Exact lowest, Exact highest, String outOfRange) {
    Optional<YamlNode.Scalar> scalar = scalar(node, what);
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    Optional<Exact> fraction = fraction(scalar.get(), what);
    String text = scalar.get().text();
    if (fraction.isPresent()
        && (fraction.get().compareTo(lowest) < 0 || fraction.get().compareTo(highest) > 0)) {
      problems.add(node.at(), outOfRange, what, text);
      return Optional.empty();
    }
    return fraction.map(Rate::new);
  }

  private Optional<Exact> fraction(YamlNode.Scalar scalar, String what) {
    if (scalar.text().endsWith("%")) {
      return percent(scalar, what);
    }
    boolean fraction =
        Exact.isPlainDecimal(scalar.text())
            && Exact.parse(scalar.text()).abs().compareTo(Exact.ONE) < 0;
    if (!fraction) {
      problems.add(scalar.at(), "file.not-a-percentage", what, scalar.text());
    }
    return fraction ? Optional.of(Exact.parse(scalar.text())) : Optional.empty();
  }

  Optional<LocalDate> day(YamlNode node, String what) {
    return scalar(node, what).flatMap(scalar -> day(scalar, scalar.text(), what));
  }

  /** The day written in a part of a scalar's text. */
  Optional<LocalDate> day(YamlNode.Scalar scalar, String text, String what) {
    try {
      if (DAY.matcher(text).matches()) {
        return Optional.of(LocalDate.parse(text));
      }
    } catch (DateTimeException impossible) {
      // said below
    }
    problems.add(scalar.at(), "file.not-a-day", what, text);
    return Optional.empty();
  }

  Optional<Boolean> truth(YamlNode node, String what) {
    return scalar(node, what)
        .flatMap(
            scalar ->
                switch (scalar.text()) {
                  case "true" -> Optional.of(true);
                  case "false" -> Optional.of(false);
                  default -> {
                    problems.add(node.at(), "file.not-a-truth", what, scalar.text());
                    yield Optional.empty();
                  }
                });
  }

  /** A length of time such as {@code 30d} or {@code 12m}. */
  Optional<Span> span(YamlNode node, String what) {
    Optional<YamlNode.Scalar> scalar = scalar(node, what);
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    Matcher match = SPAN.matcher(scalar.get().text());
    if (!match.matches()) {
      problems.add(node.at(), "file.not-a-span", what, scalar.get().text());
      return Optional.empty();
    }
    Span.Unit unit = match.group(2).equals("d") ? Span.Unit.DAYS : Span.Unit.MONTHS;
    return Optional.of(new Span(Integer.parseInt(match.group(1)), unit));
  }

  /** A whole number from 1. */
  Optional<Integer> count(YamlNode node, String what) {
    return scalar(node, what)
        .flatMap(
            scalar -> {
              if (scalar.text().matches("[1-9]\\d{0,4}")) {
                return Optional.of(Integer.valueOf(scalar.text()));
              }
              problems.add(node.at(), "file.not-a-count", what, scalar.text());
              return Optional.empty();
            });
  }

  /** One of an enum's words, written as {@code full-payment}. */
  <E extends Enum<E>> Optional<E> word(YamlNode node, String what, Class<E> type) {
    return scalar(node, what)
        .flatMap(
            scalar -> {
              Optional<E> known = known(scalar.text(), type);
              if (known.isEmpty()) {
                unknownWord(node, what, scalar.text(), words(type));
              }
              return known;
            });
  }

  void unknownWord(YamlNode node, String what, String text, List<String> words) {
    problems.add(
        node.at(),
        "file.unknown-word",
        what,
        text,
        NearestWord.of(text, words).orElse("?"),
        String.join(", ", words));
  }

  static <E extends Enum<E>> Optional<E> known(String text, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> written(constant).equals(text))
        .findFirst();
  }

  static <E extends Enum<E>> List<String> words(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Scalars::written).toList();
  }

  private static String written(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
