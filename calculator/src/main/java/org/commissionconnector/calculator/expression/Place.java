package org.commissionconnector.calculator.expression;

import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.message.SourcePosition;

/**
 * Where in a file the parts of an expression stand.
 *
 * @param start of its first character
 */
record Place(String source, SourcePosition start) {

  /** The place of a character, counted in code points from 0. */
  SourcePosition at(int codePoint) {
    int end = source.offsetByCodePoints(0, Math.min(codePoint, codePoints()));
    int lineStart = source.lastIndexOf('\n', end - 1) + 1;
    int linesAbove = (int) source.substring(0, end).chars().filter(c -> c == '\n').count();
    int column = source.codePointCount(lineStart, end);
    return new SourcePosition(
        start.file(),
        start.line() + linesAbove,
        linesAbove == 0 ? start.column() + column : column + 1);
  }

  /** The place of a line from 1 and a column from 0, as the parser counts them. */
  SourcePosition at(int line, int column) {
    return new SourcePosition(
        start.file(), start.line() + line - 1, line == 1 ? start.column() + column : column + 1);
  }

  ExpressionException refuse(int codePoint, String key, Object... arguments) {
    return new ExpressionException(at(codePoint), Message.of(key, arguments));
  }

  /** What follows a character, counted in code points from 0. */
  String from(int codePoint) {
    return source.substring(source.offsetByCodePoints(0, Math.min(codePoint, codePoints())));
  }

  private int codePoints() {
    return source.codePointCount(0, source.length());
  }
}
