package org.commissionconnector.calculator.engine;

import java.util.ArrayList;
import java.util.List;
import org.commissionconnector.calculator.message.Message;

/**
 * What one step earns on lines: an amount for each, in minor units, and the step's inputs, which
 * become words only when somebody asks.
 */
final class Block {
  private final PayContext context;
  private final Lines lines;
  private final long[] amounts;
  private final Words words;
  private long total;
  private boolean isSummed;

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

  /** The same with amounts that a limit is going to change. */
  Block limitedBy(Limiter limiter) {
    Scratch scratch = context.run().scratch();
    if (!scratch.isKept()) {
      return this;
    }
    long[] limited = scratch.longs(lines.size());
    System.arraycopy(amounts, 0, limited, 0, lines.size());
    Block copy = new Block(context, lines, limited, line -> words(limited[line], line, limiter));
    copy.total = total();
    copy.isSummed = true;
    return copy;
  }

  private List<Message> words(long limited, int line, Limiter limiter) {
    if (limited == amounts[line]) {
      return words.of(line);
    }
    List<Message> all = new ArrayList<>(words.of(line));
    all.add(limiter.explanation(limited));
    return all;
  }

  String component() {
    return context.component().id();
  }

  Lines lines() {
    return lines;
  }

  int size() {
    return lines.size();
  }

  Words words() {
    return words;
  }

  long[] amounts() {
    return amounts;
  }

  /** Sets an amount, of a block that nobody else holds. */
  void limitTo(int line, long amount) {
    total += amount - amounts[line];
    amounts[line] = amount;
  }

  Entry entry(int line) {
    return new Entry(component(), lines.get(line), amounts[line], this, line);
  }

  long total() {
    if (!isSummed) {
      long sum = 0;
      for (int i = 0; i < lines.size(); i++) {
        sum += amounts[i];
      }
      total = sum;
      isSummed = true;
    }
    return total;
  }
}
