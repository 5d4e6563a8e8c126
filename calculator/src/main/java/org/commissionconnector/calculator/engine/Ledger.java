package org.commissionconnector.calculator.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commissionconnector.calculator.book.Book;
import org.commissionconnector.calculator.book.Deal;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.calculator.plan.Credit.Event;

/** The book as transactions: what stands for itself, and what reverses each. */
final class Ledger {
  /** By day, then in the order in which a record was reversed, all lines of a cause together. */
  static final Comparator<Transaction> IN_TIME =
      Comparator.comparing(Transaction::date)
          .thenComparingInt(t -> t.reversal() == null ? 0 : t.reversal().order())
          .thenComparingInt(Transaction::position);

  private final Facts facts;
  private final Nets nets;
  private final Targets targets;
  private final Transactions transactions;
  private final Map<Event, List<Transaction>> standing = new EnumMap<>(Event.class);
  private final Map<Transaction, List<Transaction>> reversals = new HashMap<>();
  private final Map<String, List<Transaction>> linesOf = new HashMap<>();
  private final Map<String, List<Transaction>> recordReversals = new HashMap<>();
  private final Map<Transaction, Transaction> wholes = new HashMap<>();

  Ledger(Book book, Problems problems) {
    facts = new Facts(book);
    nets = new Nets(facts, problems);
    targets = new Targets(book);
    transactions = new Transactions(facts, nets);
    for (Event event : Event.values()) {
      standing.put(event, new ArrayList<>());
    }
    book.deals().stream().filter(Facts::wasWon).forEach(this::addDeal);
    book.invoices().stream().filter(Facts::wasPosted).forEach(this::addInvoice);
    standing.values().forEach(list -> list.sort(Transaction.ORDER));
  }

  /** A ledger of the book in which a deal of the same id stands as given. */
  Ledger with(Deal deal, Problems problems) {
    Book book = facts.book;
    List<Deal> deals =
        book.deals().stream().map(old -> old.id().equals(deal.id()) ? deal : old).toList();
    return new Ledger(book.withDeals(deals), problems);
  }

  private void addDeal(Deal deal) {
    LocalDate won = deal.wonOn();
    if (won != null) {
      add(Event.DEAL, transactions.ofDeal(deal, won));
    }
  }

  private void addInvoice(Invoice invoice) {
    boolean note = invoice.kind() == Invoice.Kind.CREDIT_NOTE;
    if (!note || invoice.reverses() == null) {
      add(Event.INVOICE, transactions.ofInvoice(invoice));
    }
    add(Event.PAYMENT, transactions.ofPayments(invoice));
  }

  private void add(Event event, List<Transaction> lines) {
    find(event).addAll(lines);
    if (!lines.isEmpty()) {
      linesOf.put(recordKey(lines.get(0)), lines);
    }
    if (event == Event.PAYMENT) {
      return;
    }
    List<List<Transaction>> chains = new Reversals(facts, nets).of(lines);
    for (int i = 0; i < lines.size(); i++) {
      if (!chains.get(i).isEmpty()) {
        reversals.put(lines.get(i), chains.get(i));
        recordReversals
            .computeIfAbsent(recordKey(lines.get(i)), key -> new ArrayList<>())
            .addAll(chains.get(i));
      }
    }
    if (!lines.isEmpty()) {
      recordReversals.getOrDefault(recordKey(lines.get(0)), new ArrayList<>()).sort(IN_TIME);
    }
  }

  private List<Transaction> find(Event event) {
    return standing.getOrDefault(event, List.of());
  }

  Facts facts() {
    return facts;
  }

  Nets nets() {
    return nets;
  }

  Targets targets() {
    return targets;
  }

  /** Transactions that stand for themselves, in order. */
  List<Transaction> standing(Event event) {
    return find(event);
  }

  /** What reverses a transaction, in order, whichever period it falls into. */
  List<Transaction> reversals(Transaction transaction) {
    return reversals.getOrDefault(transaction, List.of());
  }

  /** A deal's cancellation as if no note had taken back before. The same one each time. */
  Transaction whole(Transaction cancellation) {
    return wholes.computeIfAbsent(cancellation, Reversals::whole);
  }

  /** The lines of an invoice, or of a credit note that reverses nothing. */
  List<Transaction> linesOf(Invoice invoice) {
    return linesOf.getOrDefault(Event.INVOICE + "\n" + invoice.id(), List.of());
  }

  List<Transaction> linesOf(Deal deal) {
    return linesOf.getOrDefault(Event.DEAL + "\n" + deal.id(), List.of());
  }

  /** The one line of an invoice that the book does not hold. */
  Transaction line(Invoice invoice) {
    return transactions.ofInvoice(invoice).get(0);
  }

  /** A line of columns as a transaction. */
  Transaction line(LineColumns columns, int at) {
    Invoice like = columns.kinds().get(columns.kind(at));
    String currency = facts.book.company().currency().getCurrencyCode();
    return line(columns.invoice(at, LineColumns.decimals(like, currency)));
  }

  Source source(Invoice invoice) {
    return transactions.source(invoice, null, null);
  }

  /** What reverses any line of a transaction's record, in order. */
  List<Transaction> recordReversals(Transaction transaction) {
    return recordReversals.getOrDefault(recordKey(transaction), List.of());
  }

  private static String recordKey(Transaction transaction) {
    return transaction.event() + "\n" + transaction.source().recordId();
  }

  /** Whether a reversal only takes back and is no line of its own: a credit note against a deal. */
  static boolean onlyTakesBack(Transaction transaction) {
    Reversal reversal = transaction.reversal();
    return reversal != null
        && transaction.event() == Event.DEAL
        && reversal.kind() != Reversal.Kind.CANCELLATION;
  }

  /** An open deal's lines as if won, and as if invoiced under the deal's id, on a day. */
  List<Transaction> hypothetical(Deal deal, Invoice invoice, LocalDate day) {
    List<Transaction> lines = new ArrayList<>(transactions.ofDeal(deal, day));
    lines.addAll(transactions.ofInvoice(invoice, deal));
    return lines;
  }
}
