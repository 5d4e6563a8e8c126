package org.commissionconnector.crm;

import java.util.Optional;

/**
 * What became of one result.
 *
 * @param changed false when the CRM held these values already
 * @param failure why it was not written, for people
 * @param permanent whether trying again is useless: the record is gone, or refuses the value
 */
public record WriteOutcome(
    String key, boolean changed, Optional<String> failure, boolean permanent) {
  public static WriteOutcome written(String key) {
    return new WriteOutcome(key, true, Optional.empty(), false);
  }

  public static WriteOutcome unchanged(String key) {
    return new WriteOutcome(key, false, Optional.empty(), false);
  }

  public static WriteOutcome failed(String key, String why, boolean permanent) {
    return new WriteOutcome(key, false, Optional.of(why), permanent);
  }
}
