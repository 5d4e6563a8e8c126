package org.commissionconnector.calculator.book;

import java.util.Comparator;

/** The order of texts everywhere in a result. */
public final class CodePoints {
  /**
   * By code point; {@code String.compareTo} goes by UTF-16 unit and differs beyond the first plane.
   */
  public static final Comparator<String> ORDER = CodePoints::compare;

  private CodePoints() {}

  private static int compare(String first, String second) {
    int length = Math.min(first.length(), second.length());
    for (int i = 0; i < length; i++) {
      char a = first.charAt(i);
      char b = second.charAt(i);
      if (a != b) {
        return Character.isSurrogate(a) == Character.isSurrogate(b)
            ? Character.compare(a, b)
            : Boolean.compare(Character.isSurrogate(a), Character.isSurrogate(b));
      }
    }
    return Integer.compare(first.length(), second.length());
  }
}
