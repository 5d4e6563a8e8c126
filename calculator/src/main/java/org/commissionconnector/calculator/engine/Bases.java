package org.commissionconnector.calculator.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commissionconnector.calculator.engine.Recipients.Recipient;
import org.commissionconnector.calculator.expression.EvaluationException;
import org.commissionconnector.calculator.expression.Value;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.plan.Component;
import org.commissionconnector.calculator.plan.Credit;
import org.commissionconnector.calculator.plan.Credit.Base;
import org.jspecify.annotations.Nullable;

/** What is counted of a transaction, and of what reverses it in the same period. */
final class Bases {
  private final PeriodRun run;
  private final Credit credit;
  private final @Nullable Component component;

  Bases(PeriodRun run, Credit credit, @Nullable Component component) {
    this.run = run;
    this.credit = credit;
    this.component = component;
  }

  /** Whether a base is money, which a split hands out in whole minor units. */
  static boolean isMoney(Base base) {
    return base != Base.Kind.QUANTITY && base != Base.Kind.COUNT;
  }

  /**
   * Lines for each of the credited.
   *
   * @param chain the transaction and what reverses it in the period, in order
   * @param credited the lowest level first
   */
  List<CreditedLine> lines(List<Transaction> chain, List<Recipient> credited)
      throws EvaluationException {
    List<CreditedLine> lines = new ArrayList<>();
    List<Exact> earnedBelow = new ArrayList<>(chain.stream().map(t -> Exact.ZERO).toList());
    for (int level = 0; level < credited.size(); level++) {
      Recipient recipient = credited.get(level);
      List<Exact> wholes = new ArrayList<>();
      for (int i = 0; i < chain.size(); i++) {
        Exact whole = whole(chain.get(i), recipient.person());
        wholes.add(whole.minus(earnedBelow.get(i)));
      }
      List<CreditedLine> own = chainOf(chain, wholes, recipient, level);
      lines.addAll(own);
      if (credit.base() == Base.Kind.REST && component != null) {
        addEarned(earnedBelow, own, component);
      }
    }
    return lines;
  }

  /**
   * Lines of columns whose kinds are credited with their amounts, in the plan's currency.
   *
   * @param credited of each kind
   */
  Lines ofColumns(LineColumns columns, Kinds kinds, Kinds.Credited credited) {
    Share share = credited.ofAll();
    boolean always =
        credited.everybody() || run.plan().tenure(kinds.payee()).isOnThroughout(run.period());
    Scratch scratch = run.scratch();
    int[] kind = scratch.ints(columns.size());
    long[] bases = scratch.longs(columns.size());
    if (share != null && always) {
      columns.copy(kind, bases);
      cutBelowZero(bases, columns.size());
      share.ofMinor(bases, columns.size(), run.money());
      return lines(columns, columns.size(), bases, new Lines.OfKinds(kinds, kind, null), credited);
    }
    int[] place = scratch.ints(columns.size());
    int size = 0;
    boolean isOn = always;
    for (int i = 0; i < columns.size(); i++) {
      Share own = credited.of(columns.kind(i));
      boolean nextDay = i == 0 || columns.day(i) != columns.day(i - 1);
      isOn = always || (nextDay ? run.isOn(kinds.payee(), columns.date(i)) : isOn);
      if (own != null && isOn) {
        long whole = columns.amount(i);
        kind[size] = columns.kind(i);
        place[size] = i;
        bases[size] = own.ofMinor(isCut(1, Long.signum(whole)) ? 0 : whole, run.money());
        size++;
      }
    }
    return lines(columns, size, bases, new Lines.OfKinds(kinds, kind, place), credited);
  }

  private void cutBelowZero(long[] wholes, int size) {
    for (int i = 0; credit.negativeIsZero() && i < size; i++) {
      wholes[i] = isCut(1, Long.signum(wholes[i])) ? 0 : wholes[i];
    }
  }

  private Lines lines(
      LineColumns columns, int size, long[] bases, Lines.OfKinds ofKinds, Kinds.Credited credited) {
    return Lines.of(
        size,
        bases,
        ofKinds,
        i -> {
          Transaction transaction = run.plan().ledger().line(columns, ofKinds.place(i));
          Share share = credited.of(ofKinds.kind()[i]);
          Recipient recipient =
              new Recipient(
                  ofKinds.kinds().payee(), share == null ? Share.whole(Exact.ONE) : share);
          Exact amount = transaction.own().amount();
          Exact whole = isCut(1, amount.signum()) ? Exact.ZERO : amount;
          return line(transaction, whole, recipient, 0, null, Exact.ZERO, Exact.ZERO);
        },
        run.money());
  }

  private void addEarned(List<Exact> earnedBelow, List<CreditedLine> own, Component component)
      throws EvaluationException {
    Entries entries = new Entries();
    run.plan()
        .plan()
        .step(component)
        .earn(new PayContext(run, component, own.get(0).payee()), own, entries);
    for (int i = 0; i < own.size(); i++) {
      Exact earned = run.money().exact(entries.amountOn(own.get(i)));
      earnedBelow.set(i, earnedBelow.get(i).plus(earned));
    }
  }

  private List<CreditedLine> chainOf(
      List<Transaction> chain, List<Exact> wholes, Recipient recipient, int level) {
    List<CreditedLine> lines = new ArrayList<>();
    CreditedLine first =
        line(chain.get(0), wholes.get(0), recipient, level, null, Exact.ZERO, Exact.ZERO);
    lines.add(first);
    Exact reversed = Exact.ZERO;
    Map<String, Exact> takenBy = new HashMap<>();
    for (int i = 1; i < chain.size(); i++) {
      Exact takes = takes(chain.get(i), wholes.get(i), takenBy);
      Exact after =
          isCancellation(chain.get(i))
              ? wholes.get(0)
              : Figures.within(reversed.plus(takes), wholes.get(0));
      takenBy.put(chain.get(i).id(), after.minus(reversed));
      lines.add(
          line(chain.get(i), after.minus(reversed), recipient, level, first, reversed, after));
      reversed = after;
    }
    return lines;
  }

  private static boolean isCancellation(Transaction transaction) {
    Reversal how = transaction.reversal();
    return how != null && how.kind() == Reversal.Kind.CANCELLATION;
  }

  /**
   * What is reversed of the original's base; a credit note that is cancelled gives back its own.
   */
  private static Exact takes(Transaction reversal, Exact whole, Map<String, Exact> takenBy) {
    Reversal how = reversal.reversal();
    boolean back = how != null && how.kind() == Reversal.Kind.CREDIT_NOTE_CANCELLED;
    Exact taken = back ? takenBy.getOrDefault(reversal.id(), Exact.ZERO) : whole;
    return taken.negated();
  }

  private CreditedLine line(
      Transaction transaction,
      Exact whole,
      Recipient recipient,
      int level,
      @Nullable CreditedLine original,
      Exact before,
      Exact after) {
    Share share = recipient.share();
    boolean money = isMoney(credit.base());
    Exact baseBefore = share.ofBase(before, money, run.money());
    Exact baseAfter = share.ofBase(after, money, run.money());
    Exact base =
        original == null ? share.ofBase(whole, money, run.money()) : baseBefore.minus(baseAfter);
    return new CreditedLine(
        transaction,
        recipient.person(),
        share,
        level,
        base,
        original == null ? whole : whole.negated(),
        original,
        baseBefore,
        baseAfter);
  }

  /** The base of everybody, signed. */
  private Exact whole(Transaction transaction, String payee) throws EvaluationException {
    Exact whole =
        credit.base() instanceof Base.Earnings earnings
            ? run.earnedByOthers(earnings.component(), transaction, payee)
            : counted(transaction, payee).times(Exact.of(transaction.sign()));
    return isCut(transaction.sign(), whole.signum()) ? Exact.ZERO : whole;
  }

  /** Whether a base counts 0 for its sign. */
  private boolean isCut(int transactionSign, int signum) {
    return credit.negativeIsZero() && transactionSign * signum < 0;
  }

  private Exact counted(Transaction transaction, String payee) throws EvaluationException {
    Figures own = transaction.own();
    if (credit.base() instanceof Base.Formula formula) {
      Value value = formula.expression().evaluate(new LineScope(run, payee, transaction, own));
      return Numbers.of(value, formula.expression());
    }
    if (!(credit.base() instanceof Base.Kind kind)) {
      return Exact.ZERO;
    }
    return switch (kind) {
      case AMOUNT, REST -> own.amount().times(rate(transaction));
      case MARGIN -> margin(own).times(rate(transaction));
      case QUANTITY -> own.quantity();
      case COUNT -> Exact.ONE;
    };
  }

  private Exact rate(Transaction transaction) throws EvaluationException {
    return run.rate(transaction.lead().source().currency(), transaction.lead().date());
  }

  private static Exact margin(Figures own) throws EvaluationException {
    if (own.cost() == null) {
      throw new EvaluationException(Message.of("engine.no-cost"));
    }
    return own.amount().minus(own.cost());
  }
}
