package org.commissionconnector.alert;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.commissionconnector.calculator.message.Language;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.money.Rounding;

/** Puts an alert into words. */
final class AlertWords {
  private AlertWords() {}

  static String subject(Behind behind, LocalDate today, Language language) {
    return Message.of(
            "alert.subject",
            name(behind),
            wholePercent(behind.attainment()),
            ordinal(today.getDayOfMonth()),
            String.valueOf(today.getMonthValue()),
            String.valueOf(today.getDayOfMonth()))
        .text(language);
  }

  static String text(Behind behind, LocalDate today, Language language) {
    String value = behind.result().value();
    String target = behind.result().target() == null ? value : behind.result().target();
    return Message.of(
            "alert.text",
            name(behind),
            behind.plan().title().text(language, behind.plan().id()),
            behind.period().name(),
            behind.measure(),
            value,
            target,
            new BigDecimal(target).subtract(new BigDecimal(value)).toPlainString(),
            String.valueOf(behind.period().end().toEpochDay() - today.toEpochDay() - 1))
        .text(language);
  }

  private static String name(Behind behind) {
    String name = behind.payee().name();
    return name == null || name.isBlank() ? behind.payee().id() : name;
  }

  /** Cut, not rounded, so that nobody reads a step that is not reached. */
  private static String wholePercent(Exact attainment) {
    return attainment.times(Exact.HUNDRED).rounded(0, Rounding.DOWN).toPlainString();
  }

  private static String ordinal(int day) {
    boolean isTeen = day >= 11 && day <= 13;
    String ending =
        switch (isTeen ? 0 : day % 10) {
          case 1 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
    return String.format(Locale.ROOT, "%d%s", day, ending);
  }
}
