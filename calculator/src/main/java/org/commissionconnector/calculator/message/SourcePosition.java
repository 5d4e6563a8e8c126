package org.commissionconnector.calculator.message;

/**
 * Where a text stands.
 *
 * @param file as it was named to us
 * @param line from 1
 * @param column from 1
 */
public record SourcePosition(String file, int line, int column) {
  /** {@code field-sales.yaml:14:9}. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
