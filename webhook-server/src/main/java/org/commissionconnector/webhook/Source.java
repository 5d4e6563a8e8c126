package org.commissionconnector.webhook;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Somebody who may ring.
 *
 * @param name part of the path: lower-case letters, digits and hyphens
 * @param perMinute so many deliveries a minute are taken, and as many at once; more are told to
 *     come later
 */
public record Source(String name, Verifier verifier, BodyShape shape, int perMinute) {
  /** Many times what one person's mass update makes a CRM send. */
  public static final int USUAL_PER_MINUTE = 6_000;

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

  public Source {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a source is named by lower-case letters, digits and hyphens, not '%s'".formatted(name));
    }
    if (perMinute < 1) {
      throw new IllegalArgumentException("perMinute must be above 0, not " + perMinute);
    }
  }

  /** A source whose rings each tell of one record, at the usual pace. */
  public Source(String name, Verifier verifier, List<String> recordFields) {
    this(name, verifier, BodyShape.of(recordFields), USUAL_PER_MINUTE);
  }
}
