package org.commissionconnector.demo.odoo;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Matches debits with credits, as far as both reach, and undoes it. */
final class Reconciliation {
  private static final String PARTIAL = "account.partial.reconcile";

  private Reconciliation() {}

  static List<Row> partials(Transaction transaction, long line) {
    return Stream.of("debit_move_id", "credit_move_id")
        .flatMap(side -> transaction.rowsReferring(PARTIAL, side, line).stream())
        .toList();
  }

  /** What of a line's amount in its own currency is open, signed. */
  static BigDecimal open(Transaction transaction, Row line) {
    return line.decimal("amount_currency")
        .subtract(matched(transaction, line, "debit_amount_currency", "credit_amount_currency"));
  }

  /** The same in company currency. */
  static BigDecimal openBalance(Transaction transaction, Row line) {
    return line.decimal("balance").subtract(matched(transaction, line, "amount", "amount"));
  }

  private static BigDecimal matched(
      Transaction transaction, Row line, String asDebit, String asCredit) {
    BigDecimal debit =
        OrderLineBehaviour.sum(
            transaction.rowsReferring(PARTIAL, "debit_move_id", line.id()), asDebit);
    BigDecimal credit =
        OrderLineBehaviour.sum(
            transaction.rowsReferring(PARTIAL, "credit_move_id", line.id()), asCredit);
    return debit.subtract(credit);
  }

  /** Matches what is open of both. Empty when nothing is. */
  static Optional<Row> match(Transaction transaction, Row debit, Row credit) {
    boolean sameCurrency = debit.ref("currency_id") == credit.ref("currency_id");
    BigDecimal openDebit = open(transaction, debit);
    BigDecimal openCredit = open(transaction, credit).negate();
    if (openDebit.signum() <= 0 || openCredit.signum() <= 0) {
      return Optional.empty();
    }
    Match match =
        sameCurrency
            ? Match.inOneCurrency(transaction, debit, credit, openDebit.min(openCredit))
            : Match.throughCompanyCurrency(transaction, debit, credit);
    Row partial = insert(transaction, debit, credit, match);
    ExchangeDifference.book(transaction, partial, debit, match.debitExcess(), match.date());
    ExchangeDifference.book(
        transaction, partial, credit, match.creditExcess().negate(), match.date());
    refresh(transaction, debit, credit);
    return Optional.of(transaction.get(PARTIAL, partial.id()));
  }

  private static Row insert(Transaction transaction, Row debit, Row credit, Match match) {
    return transaction.insert(
        PARTIAL,
        new Changes()
            .set("debit_move_id", debit.id())
            .set("credit_move_id", credit.id())
            .set("amount", match.amount())
            .set("debit_amount_currency", match.debitCurrency())
            .set("credit_amount_currency", match.creditCurrency())
            .set("debit_currency_id", debit.ref("currency_id"))
            .set("credit_currency_id", credit.ref("currency_id"))
            .set("max_date", match.date())
            .set("company_id", Money.COMPANY));
  }

  /** Takes the match away, with its exchange difference. The payment stays. */
  static void undo(Transaction transaction, long partialId) {
    Row partial = transaction.get(PARTIAL, partialId);
    transaction.delete(PARTIAL, partialId);
    ExchangeDifference.undo(transaction, partial);
    refresh(
        transaction,
        transaction.get("account.move.line", partial.ref("debit_move_id")),
        transaction.get("account.move.line", partial.ref("credit_move_id")));
  }

  private static void refresh(Transaction transaction, Row debit, Row credit) {
    for (Row line : List.of(debit, credit)) {
      PaymentState.refresh(transaction, line.ref("move_id"));
    }
  }

  /**
   * What is matched.
   *
   * @param amount in company currency: the smaller worth
   * @param debitExcess what the debit's part was worth more, in company currency
   */
  record Match(
      BigDecimal amount,
      BigDecimal debitCurrency,
      BigDecimal creditCurrency,
      BigDecimal debitExcess,
      BigDecimal creditExcess,
      String date) {
    static Match inOneCurrency(
        Transaction transaction, Row debit, Row credit, BigDecimal inCurrency) {
      BigDecimal debitWorth = worth(transaction, debit, inCurrency);
      BigDecimal creditWorth = worth(transaction, credit, inCurrency);
      BigDecimal amount = debitWorth.min(creditWorth);
      return new Match(
          amount,
          inCurrency,
          inCurrency,
          debitWorth.subtract(amount),
          creditWorth.subtract(amount),
          later(transaction, debit, credit));
    }

    static Match throughCompanyCurrency(Transaction transaction, Row debit, Row credit) {
      String date = later(transaction, debit, credit);
      BigDecimal amount =
          openBalance(transaction, debit).min(openBalance(transaction, credit).negate());
      return new Match(
          amount,
          inCurrency(transaction, debit, amount, date),
          inCurrency(transaction, credit, amount, date),
          BigDecimal.ZERO,
          BigDecimal.ZERO,
          date);
    }

    private static BigDecimal inCurrency(
        Transaction transaction, Row line, BigDecimal amount, String date) {
      return Money.fromCompany(
          transaction, amount, line.ref("currency_id"), java.time.LocalDate.parse(date));
    }

    /** At the line's own rate; all that is open of it when it is matched in full. */
    private static BigDecimal worth(Transaction transaction, Row line, BigDecimal inCurrency) {
      BigDecimal open = open(transaction, line).abs();
      if (open.compareTo(inCurrency) == 0) {
        return openBalance(transaction, line).abs();
      }
      BigDecimal rate =
          line.decimal("balance").divide(line.decimal("amount_currency"), MathContext.DECIMAL64);
      return Money.round(
          transaction, inCurrency.multiply(rate), Money.companyCurrency(transaction));
    }

    private static String later(Transaction transaction, Row debit, Row credit) {
      String one = date(transaction, debit);
      String other = date(transaction, credit);
      return one.compareTo(other) > 0 ? one : other;
    }

    private static String date(Transaction transaction, Row line) {
      return transaction.get("account.move", line.ref("move_id")).text("date");
    }
  }
}
