package org.commissionconnector.calculator.laws;

/**
 * How often a law is tried for each of its seeds: sixty times in every build, {@code
 * -Dlaws.tries=2000} before a release.
 */
final class Tries {
  static final int COUNT = Integer.getInteger("laws.tries", 60);

  private Tries() {}
}
