package org.commissionconnector.calculator.file;

/** Pads texts to columns; a Chinese character takes two. */
final class TextWidth {
  private TextWidth() {}

  /** Padded on the right; a longer text stays whole, with a blank behind it. */
  static String left(String text, int width) {
    int missing = width - of(text);
    return missing > 0 ? text + " ".repeat(missing) : text + " ";
  }

  /** Padded on the left; a longer text stays whole. */
  static String right(String text, int width) {
    int missing = width - of(text);
    return missing > 0 ? " ".repeat(missing) + text : text;
  }

  static int of(String text) {
    return text.codePoints().map(TextWidth::columns).sum();
  }

  private static int columns(int point) {
    boolean wide =
        (point >= 0x1100 && point <= 0x115F)
            || (point >= 0x2E80 && point <= 0xA4CF)
            || (point >= 0xAC00 && point <= 0xD7A3)
            || (point >= 0xF900 && point <= 0xFAFF)
            || (point >= 0xFE30 && point <= 0xFE6F)
            || (point >= 0xFF00 && point <= 0xFF60)
            || (point >= 0xFFE0 && point <= 0xFFE6)
            || (point >= 0x20000 && point <= 0x3FFFD);
    return wide ? 2 : 1;
  }
}
