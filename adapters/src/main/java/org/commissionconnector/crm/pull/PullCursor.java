package org.commissionconnector.crm.pull;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commissionconnector.crm.RecordRef.Kind;
import org.jspecify.annotations.Nullable;

/**
 * How far a pull got. It goes through one window of change dates, deals first, by id; a change date
 * is no place to go on from, since a slow change appears with a date long past.
 *
 * @param from inclusive; null for all that ever was
 * @param to exclusive
 * @param kind null when the window is done
 * @param after the last id that was read; empty at the start
 */
public record PullCursor(@Nullable Instant from, Instant to, @Nullable Kind kind, String after) {
  private static final Pattern TEXT =
      Pattern.compile("(?:from (\\S+) )?to (\\S+) (?:done|at (deal|invoice)/(\\S*))");

  static PullCursor start(@Nullable Instant from, Instant to) {
    return new PullCursor(from, to, Kind.DEAL, "");
  }

  PullCursor after(String id) {
    return new PullCursor(from, to, kind, id);
  }

  /** The next kind, or done. */
  PullCursor nextKind() {
    return new PullCursor(from, to, kind == Kind.DEAL ? Kind.INVOICE : null, "");
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @param product the CRM's name, for the message
   * @throws IllegalArgumentException for anything else
   */
  static PullCursor parse(String text, String product) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "'%s' does not say how far a pull from %s got; start it anew without a cursor"
              .formatted(text, product));
    }
    String from = parts.group(1);
    String kind = parts.group(3);
    return new PullCursor(
        from == null ? null : Instant.parse(from),
        Instant.parse(parts.group(2)),
        kind == null ? null : kind.equals("deal") ? Kind.DEAL : Kind.INVOICE,
        Optional.ofNullable(parts.group(4)).orElse(""));
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
