package org.commissionconnector.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commissionconnector.calculator.message.Language;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.money.Rate;
import org.commissionconnector.calculator.period.FiscalCalendar;

/** Reads single values of the settings; each throws {@link BadValue} for what it cannot read. */
final class Values {
  private static final Pattern DURATION = Pattern.compile("([1-9]\\d{0,5})([smhd])");
  private static final Map<String, Duration> UNITS =
      Map.of(
          "s", Duration.ofSeconds(1),
          "m", Duration.ofMinutes(1),
          "h", Duration.ofHours(1),
          "d", Duration.ofDays(1));

  private Values() {}

  static Currency currency(String text) {
    try {
      return Currency.getInstance(text);
    } catch (IllegalArgumentException unknown) {
      throw new BadValue("settings.currency", text);
    }
  }

  static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException unknown) {
      throw new BadValue("settings.time-zone", text);
    }
  }

  /** The month of {@code 04-01}. */
  static int fiscalYearStart(String text) {
    if (!text.matches("(0[1-9]|1[0-2])-01")) {
      throw new BadValue("settings.fiscal-year-start", text);
    }
    return Integer.parseInt(text.substring(0, 2));
  }

  static URI url(String text) {
    try {
      URI url = new URI(text);
      if (("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
          && url.getHost() != null
          && url.getUserInfo() == null) {
        return url;
      }
    } catch (URISyntaxException unreadable) {
      throw new BadValue("settings.url", text);
    }
    throw new BadValue("settings.url", text);
  }

  static int port(String text) {
    return number(text, 0, 65_535);
  }

  static int day(String text) {
    return number(text, 1, 28);
  }

  static int number(String text, int least, int most) {
    if (text.matches("\\d{1,9}")) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw new BadValue("settings.number", text, String.valueOf(least), String.valueOf(most));
  }

  static Duration duration(String text) {
    Matcher matcher = DURATION.matcher(text);
    if (!matcher.matches()) {
      throw new BadValue("settings.duration", text);
    }
    Duration unit = UNITS.getOrDefault(matcher.group(2), Duration.ofSeconds(1));
    return unit.multipliedBy(Long.parseLong(matcher.group(1)));
  }

  static Rate rate(String text) {
    String number = text.endsWith("%") ? text.substring(0, text.length() - 1) : "";
    if (!Exact.isPlainDecimal(number)) {
      throw new BadValue("settings.rate", text);
    }
    return Rate.percent(Exact.parse(number));
  }

  static Exact decimal(String text) {
    if (!Exact.isPlainDecimal(text)) {
      throw new BadValue("settings.decimal", text);
    }
    return Exact.parse(text);
  }

  static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException unreadable) {
      throw new BadValue("settings.date", text);
    }
  }

  static String period(String text) {
    if (new FiscalCalendar(1).parse(text).isEmpty()) {
      throw new BadValue("settings.period", text);
    }
    return text;
  }

  static Language language(String text) {
    return Language.valueOf(oneOf(text, Set.of("en", "zh")).toUpperCase(Locale.ROOT));
  }

  static String oneOf(String text, Set<String> known) {
    if (!known.contains(text)) {
      throw new BadValue(
          "settings.one-of", text, String.join(", ", known.stream().sorted().toList()));
    }
    return text;
  }

  /** A connection's name: it begins ids, so it is plain. */
  static String name(String text) {
    if (!text.matches("[a-z][a-z0-9-]{0,30}")) {
      throw new BadValue("settings.name", text);
    }
    return text;
  }
}
