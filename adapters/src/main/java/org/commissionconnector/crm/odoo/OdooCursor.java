package org.commissionconnector.crm.odoo;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commissionconnector.crm.RecordRef.Kind;
import org.jspecify.annotations.Nullable;

/**
 * How far a pull got. It goes through one window of write dates, deals first, by id; a write date
 * is no place to go on from, since a slow change appears with a date long past.
 *
 * @param from inclusive; null for all that ever was
 * @param to exclusive
 * @param kind null when the window is done
 * @param after the last id that was read
 */
record OdooCursor(@Nullable Instant from, Instant to, @Nullable Kind kind, long after) {
  private static final Pattern TEXT =
      Pattern.compile("(?:from (\\S+) )?to (\\S+) (?:done|at (deal|invoice)/([0-9]{1,18}))");

  static OdooCursor start(@Nullable Instant from, Instant to) {
    return new OdooCursor(from, to, Kind.DEAL, 0);
  }

  OdooCursor after(long id) {
    return new OdooCursor(from, to, kind, id);
  }

  /** The next kind, or done. */
  OdooCursor nextKind() {
    return new OdooCursor(from, to, kind == Kind.DEAL ? Kind.INVOICE : null, 0);
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException for anything else
   */
  static OdooCursor parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "'%s' does not say how far a pull from Odoo got; start it anew without a cursor"
              .formatted(text));
    }
    String from = parts.group(1);
    String kind = parts.group(3);
    return new OdooCursor(
        from == null ? null : Instant.parse(from),
        Instant.parse(parts.group(2)),
        kind == null ? null : kind.equals("deal") ? Kind.DEAL : Kind.INVOICE,
        Optional.ofNullable(parts.group(4)).map(Long::parseLong).orElse(0L));
  }

  /** {@code from 2026-11-21T21:00:00Z to 2026-11-21T23:00:00Z at invoice/1200}. */
  @Override
  public String toString() {
    return (from == null ? "" : "from " + from + " ")
        + "to "
        + to
        + (kind == null ? " done" : " at " + kind.word() + "/" + after);
  }
}
