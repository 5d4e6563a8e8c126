package org.commissionconnector.calculator.bench;

/** What was earned on every line, added up so that one cent in the wrong place shows. */
record Sums(long byCategory, long byTier, long weighted) {
  static final Sums NONE = new Sums(0, 0, 0);

  /** The weight of a line. */
  static long weight(int line) {
    return line % 1009;
  }

  Sums plus(Sums more) {
    return new Sums(
        byCategory + more.byCategory, byTier + more.byTier, weighted + more.weighted);
  }
}
