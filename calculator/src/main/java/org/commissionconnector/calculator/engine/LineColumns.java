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
    makeRoom(1);
    kind[size] = kindOfLine;
    day[size] = epochDay;
    amount[size] = minor;
    check(1);
    size++;
  }

  /**
   * Adds lines after the others: those of given columns from one on up to another, not included.
   *
   * @param epochDays of the credit dates, none before the last line's
   * @param minor in minor units of each kind's currency
   */
  public void addAll(int[] kindsOfLines, int[] epochDays, long[] minor, int from, int to) {
    int more = to - from;
    makeRoom(more);
    System.arraycopy(kindsOfLines, from, kind, size, more);
    System.arraycopy(epochDays, from, day, size, more);
    System.arraycopy(minor, from, amount, size, more);
    check(more);
    size += more;
  }

  private void makeRoom(int more) {
    if (size + more > kind.length) {
      int room = Math.max(size + more, 2 * size + 8);
      kind = Arrays.copyOf(kind, room);
      day = Arrays.copyOf(day, room);
      amount = Arrays.copyOf(amount, room);
    }
  }

  private void check(int more) {
    int before = size == 0 ? Integer.MIN_VALUE : day[size - 1];
    int known = kinds.size();
    for (int i = size; i < size + more; i++) {
      if (kind[i] < 0 || kind[i] >= known || day[i] < before) {
        throw new IllegalArgumentException(
            "line %d: kind %d of %d on day %d; lines go by day"
                .formatted(i, kind[i], known, day[i]));
      }
      before = day[i];
    }
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

  LocalDate date(int line) {
    return LocalDate.ofEpochDay(day[line]);
  }

  long amount(int line) {
    return amount[line];
  }

  /** Copies what each line is of, and its amount. */
  void copy(int[] kinds, long[] amounts) {
    System.arraycopy(kind, 0, kinds, 0, size);
    System.arraycopy(amount, 0, amounts, 0, size);
  }

  /** Whether all lines are dated from one day to another, both inclusive. */
  boolean isWithin(LocalDate first, LocalDate last) {
    return size == 0 || (day[0] >= first.toEpochDay() && day[size - 1] <= last.toEpochDay());
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
