package org.commissionconnector.calculator.engine;

import java.util.Comparator;

/** Order of ids: by code point, which differs from Java's order beyond the basic plane. */
final class Ids {
  static final Comparator<String> BY_CODE_POINT = Ids::compare;

  private Ids() {}

  private static int compare(String one, String other) {
    int length = Math.min(one.length(), other.length());
    for (int i = 0; i < length; i++) {
      char a = one.charAt(i);
      char b = other.charAt(i);
      if (a != b) {
        return Character.isSurrogate(a) == Character.isSurrogate(b)
            ? Character.compare(a, b)
            : Character.isSurrogate(a) ? 1 : -1;
      }
    }
    return Integer.compare(one.length(), other.length());
  }
}
