package org.commissionconnector.calculator.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * Where columns come from: new ones where what they say is kept, else the same ones again. One
 * thread at a time.
 */
final class Scratch {
  private final boolean kept;
  private final List<long[]> longs = new ArrayList<>();
  private final List<int[]> ints = new ArrayList<>();
  private int nextLongs;
  private int nextInts;

  private Scratch(boolean kept) {
    this.kept = kept;
  }

  /** Columns that belong to whoever asks. */
  static Scratch kept() {
    return new Scratch(true);
  }

  /** Columns that are handed out again after {@link #again}. */
  static Scratch reused() {
    return new Scratch(false);
  }

  /** Whether a column stays as it was written. */
  boolean isKept() {
    return kept;
  }

  /** Nobody reads any more what was handed out. */
  void again() {
    nextLongs = 0;
    nextInts = 0;
  }

  /** At least so many, with any content. */
  long[] longs(int size) {
    if (kept) {
      return new long[size];
    }
    if (nextLongs == longs.size()) {
      longs.add(new long[size]);
    } else if (longs.get(nextLongs).length < size) {
      longs.set(nextLongs, new long[2 * size]);
    }
    return longs.get(nextLongs++);
  }

  /** At least so many, with any content. */
  int[] ints(int size) {
    if (kept) {
      return new int[size];
    }
    if (nextInts == ints.size()) {
      ints.add(new int[size]);
    } else if (ints.get(nextInts).length < size) {
      ints.set(nextInts, new int[2 * size]);
    }
    return ints.get(nextInts++);
  }
}
