package org.commissionconnector.crm.suitecrm;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commissionconnector.crm.RecordRef.Kind;
import org.jspecify.annotations.Nullable;

/**
 * How far a pull got. It goes through one window of change dates, deals first, by id.
 *
 * @param from inclusive; null for all that ever was
 * @param to exclusive
 * @param kind null when the window is done
 * @param after the last id that was read; empty at the start
 */
record SuiteCursor(@Nullable Instant from, Instant to, @Nullable Kind kind, String after) {
  private static final Pattern TEXT =
      Pattern.compile("(?:from (\\S+) )?to (\\S+) (?:done|at (deal|invoice)/(\\S*))");

  static SuiteCursor start(@Nullable Instant from, Instant to) {
    return new SuiteCursor(from, to, Kind.DEAL, "");
  }

  SuiteCursor after(String id) {
    return new SuiteCursor(from, to, kind, id);
  }

  SuiteCursor nextKind() {
    return new SuiteCursor(from, to, kind == Kind.DEAL ? Kind.INVOICE : null, "");
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException for anything else
   */
  static SuiteCursor parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "'%s' does not say how far a pull from SuiteCRM got; start it anew without a cursor"
              .formatted(text));
    }
    String from = parts.group(1);
    String kind = parts.group(3);
    String after = parts.group(4);
    return new SuiteCursor(
        from == null ? null : Instant.parse(from),
        Instant.parse(parts.group(2)),
        kind == null ? null : kind.equals("deal") ? Kind.DEAL : Kind.INVOICE,
        after == null ? "" : after);
  }

  /** {@code from 2026-11-21T21:00:00Z to 2026-11-21T23:00:00Z at invoice/3180ef9d-75de}. */
  @Override
  public String toString() {
    return (from == null ? "" : "from " + from + " ")
        + "to "
        + to
        + (kind == null ? " done" : " at " + kind.word() + "/" + after);
  }
}
