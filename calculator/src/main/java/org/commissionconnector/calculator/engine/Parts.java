package org.commissionconnector.calculator.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.calculator.book.Line;
import org.commissionconnector.calculator.money.Exact;
import org.jspecify.annotations.Nullable;

/**
 * Which line of its original a line of a credit note answers to: the one with the same id, else
 * those of the same product, else all, taken apart by amount.
 */
final class Parts {
  private Parts() {}

  /**
   * A part of a credit note's line.
   *
   * @param line of the note
   * @param position of the line in the note
   * @param answersTo position of the line in the original
   * @param figures what it takes back of that line
   */
  record Part(Line line, int position, int answersTo, Figures figures) {}

  static List<Part> of(Invoice note, Invoice original) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < note.lines().size(); i++) {
      Line line = note.lines().get(i);
      List<Integer> answered = answered(line, original.lines());
      for (int at : answered) {
        parts.add(new Part(line, i, at, figures(line, at, answered, original.lines())));
      }
    }
    return parts;
  }

  private static List<Integer> answered(Line line, List<Line> lines) {
    List<Integer> all = new ArrayList<>();
    List<Integer> sameProduct = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).id().equals(line.id())) {
        return List.of(i);
      }
      if (line.product() != null && line.product().equals(lines.get(i).product())) {
        sameProduct.add(i);
      }
      all.add(i);
    }
    return sameProduct.isEmpty() ? all : sameProduct;
  }

  private static Figures figures(Line line, int at, List<Integer> answered, List<Line> lines) {
    Line original = lines.get(at);
    Exact amount = portion(line.amount(), at, answered, lines, Line::amount);
    Exact ofLine = original.amount().isZero() ? Exact.ONE : amount.dividedBy(original.amount());
    Figures whole = Figures.of(original);
    Exact quantity =
        line.quantity() == null
            ? whole.quantity().times(ofLine)
            : portion(line.quantity(), at, answered, lines, l -> Figures.of(l).quantity());
    return new Figures(amount, quantity, cost(line, at, answered, lines, ofLine));
  }

  private static @Nullable Exact cost(
      Line line, int at, List<Integer> answered, List<Line> lines, Exact ofLine) {
    Exact original = lines.get(at).cost();
    if (original == null) {
      return line.cost();
    }
    return line.cost() == null
        ? original.times(ofLine)
        : portion(line.cost(), at, answered, lines, l -> l.cost() == null ? Exact.ZERO : l.cost());
  }

  private static Exact portion(
      Exact whole, int at, List<Integer> answered, List<Line> lines, Function<Line, Exact> figure) {
    Exact sum = Exact.ZERO;
    for (int i : answered) {
      sum = sum.plus(figure.apply(lines.get(i)));
    }
    if (sum.isZero()) {
      return at == answered.get(0) ? whole : Exact.ZERO;
    }
    return whole.times(figure.apply(lines.get(at))).dividedBy(sum);
  }
}
