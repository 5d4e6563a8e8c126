package org.commissionconnector.demo.odoo;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Times as Odoo writes them: UTC without saying so. */
final class Moments {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter MICROS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

  private Moments() {}

  static String micros(Instant instant) {
    return MICROS.format(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
  }

  static String seconds(Instant instant) {
    return SECONDS.format(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
  }

  static Instant instant(String text) {
    DateTimeFormatter format = text.length() > "2026-11-20 09:00:00".length() ? MICROS : SECONDS;
    return LocalDateTime.parse(text, format).toInstant(ZoneOffset.UTC);
  }

  /** Cut to seconds, as reads return it. */
  static String shown(String stored) {
    return stored.length() > 19 ? stored.substring(0, 19) : stored;
  }

  /**
   * @throws OdooError a ValueError for anything but {@code 2026-11-20 09:00:00}
   */
  static String checked(String text) {
    try {
      return SECONDS.format(LocalDateTime.parse(text, SECONDS));
    } catch (DateTimeParseException e) {
      throw OdooError.value(
          "time data '%s' does not match format '%%Y-%%m-%%d %%H:%%M:%%S'".formatted(text));
    }
  }
}
