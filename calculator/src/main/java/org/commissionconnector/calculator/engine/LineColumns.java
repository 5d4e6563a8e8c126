package org.commissionconnector.calculator.engine;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.calculator.book.Line;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.money.Money;

/**
 * Invoice lines of one payee's period as columns, in order of day and place: each has a kind, a day
 * and an amount. A kind is an invoice of one line that says everything else of the lines like it.
 * May be cleared and filled again; one thread at a time.
 */
public final class LineColumns {
  private final List<Invoice> kinds;
  private int size;
  private int[] kind;
  private int[] day;
  private long[] amount;

  /**
   * @param kinds posted invoices of one line each, which reverse nothing
   */
  public LineColumns(List<Invoice> kinds, int capacity) {
    for (Invoice invoice : kinds) {
      boolean plain =
          invoice.kind() == Invoice.Kind.INVOICE && invoice.status() == Invoice.Status.POSTED;
      if (!plain || invoice.lines().size() != 1 || !invoice.payments().isEmpty()) {
        throw new IllegalArgumentException(
            "invoice %s is no kind of line; give a posted invoice of one line, without payments"
                .formatted(invoice.id()));
      }
    }
    this.kinds = List.copyOf(kinds);
    kind = new int[capacity];
    day = new int[capacity];
    amount = new long[capacity];
  }

  /**
   * Adds a line after the others.
   *
   * @param epochDay of the credit date, not before the last line's
   * @param minor in minor units of the kind's currency
   */
  public void add(int kindOfLine, int epochDay, long minor) {
    if (kindOfLine < 0 || kindOfLine >= kinds.size() || (size > 0 && epochDay < day[size - 1])) {
      throw new IllegalArgumentException(
          "line %d: kind %d of %d on day %d; lines go by day"
              .formatted(size, kindOfLine, kinds.size(), epochDay));
    }
    if (size == kind.length) {
      kind = Arrays.copyOf(kind, 2 * size + 8);
      day = Arrays.copyOf(day, 2 * size + 8);
      amount = Arrays.copyOf(amount, 2 * size + 8);
    }
    kind[size] = kindOfLine;
    day[size] = epochDay;
    amount[size] = minor;
    size++;
  }

  /** Gives a line another amount. */
  public void change(int line, long minor) {
    amount[line] = minor;
  }

  public void clear() {
    size = 0;
  }

  public int size() {
    return size;
  }

  List<Invoice> kinds() {
    return kinds;
  }

  int kind(int line) {
    return kind[line];
  }

  int day(int line) {
    return day[line];
  }

  long amount(int line) {
    return amount[line];
  }

  /** A line as the invoice that it stands for; its id is its place, from 1. */
  Invoice invoice(int at, int decimals) {
    Invoice like = kinds.get(kind[at]);
    Line line = like.lines().get(0);
    Exact net = Exact.ofScaled(amount[at], decimals);
    return new Invoice(
        like.id() + "-" + Integer.toString(10_000_001 + at).substring(1),
        like.number(),
        like.kind(),
        like.status(),
        like.deal(),
        like.owner(),
        like.customer(),
        LocalDate.ofEpochDay(day[at]),
        like.dueOn(),
        null,
        like.currency(),
        List.of(
            new Line(
                line.id(), line.product(), line.quantity(), net, line.cost(), line.discount())),
        null,
        List.of(),
        null,
        like.custom());
  }

  static int decimals(Invoice kind, String companyCurrency) {
    String code = kind.currency() == null ? companyCurrency : kind.currency();
    return Money.decimals(java.util.Currency.getInstance(code));
  }
}
