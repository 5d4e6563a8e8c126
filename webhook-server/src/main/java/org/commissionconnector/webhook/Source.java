package org.commissionconnector.webhook;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Somebody who may ring.
 *
 * @param name part of the path: lower-case letters, digits and hyphens
 * @param keyFields names of the body's fields that say which record is meant; rings of one event
 *     and the same values are merged while they wait
 */
public record Source(String name, Verifier verifier, List<String> keyFields) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

  public Source {
    keyFields = List.copyOf(keyFields);
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a source is named by lower-case letters, digits and hyphens, not '%s'".formatted(name));
    }
  }
}
