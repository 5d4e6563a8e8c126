package org.commissionconnector.calculator.engine;

import java.util.List;
import org.commissionconnector.calculator.message.Message;

/**
 * What one step earns on lines: an amount for each, in minor units before limits, and the step's
 * inputs, which become words only when somebody asks.
 */
final class Block {
  private final PayContext context;
  private final Lines lines;
  private final long[] amounts;
  private final Words words;

  Block(PayContext context, Lines lines, long[] amounts, Words words) {
    this.context = context;
    this.lines = lines;
    this.amounts = amounts;
    this.words = words;
  }

  /** Puts the earning of a line into words. */
  interface Words {
    List<Message> of(int line);
  }

  Lines lines() {
    return lines;
  }

  Words words() {
    return words;
  }

  long[] amounts() {
    return amounts;
  }

  long amount(int line) {
    return amounts[line];
  }

  Entry entry(int line) {
    return new Entry(context.component().id(), lines.get(line), amounts[line], this, line);
  }

  long total() {
    long total = 0;
    for (int i = 0; i < lines.size(); i++) {
      total += amounts[i];
    }
    return total;
  }
}
