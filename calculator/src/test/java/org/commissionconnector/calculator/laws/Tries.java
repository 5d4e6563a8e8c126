package org.commissionconnector.calculator.laws;

/**
 * How often a law is tried for each of its four seeds: 300 times in every build, so more than a
 * thousand worlds a law; {@code -Dlaws.tries=5000} before a release.
 */
final class Tries {
  static final int COUNT = Integer.getInteger("laws.tries", 300);

  private Tries() {}
}
