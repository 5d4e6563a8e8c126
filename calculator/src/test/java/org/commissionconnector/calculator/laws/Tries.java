package org.commissionconnector.calculator.laws;

/**
 * How often a law is tried for each of its four seeds: 500 times in every build, so two thousand
 * worlds a law; {@code -Dlaws.tries=5000} before a release.
 */
final class Tries {
  static final int COUNT = Integer.getInteger("laws.tries", 500);

  private Tries() {}
}
