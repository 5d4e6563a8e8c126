package org.commissionconnector.writeback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commissionconnector.calculator.Statement;
import org.commissionconnector.calculator.message.Language;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Money;
import org.commissionconnector.crm.CommissionResult;
import org.commissionconnector.crm.RecordRef;

/**
 * Makes the result of a record: a row for each payee and plan, and their total.
 *
 * <p>Rows may be in several currencies; the total is that of the company's currency, or of the
 * first row's where no row is in the company's.
 */
final class ResultMaker {
  private final Names names;
  private final PaidShares paid;
  private final Currency currency;
  private static final Comparator<RecordShare> BY_PAYEE_PLAN_AND_PERIOD =
      Comparator.comparing((RecordShare share) -> share.statement().payee())
          .thenComparing(share -> share.statement().plan())
          .thenComparing(share -> share.statement().period());

  private final Language language;

  ResultMaker(Names names, PaidShares paid, Currency currency, Language language) {
    this.names = names;
    this.paid = paid;
    this.currency = currency;
    this.language = language;
  }

  /**
   * @param reader the language of the record's own explanation; each row's is its payee's
   */
  CommissionResult make(RecordRef ref, List<RecordShare> shares, Language reader) {
    Map<String, List<RecordShare>> byPayeeAndPlan =
        shares.stream()
            .sorted(BY_PAYEE_PLAN_AND_PERIOD)
            .collect(
                Collectors.groupingBy(
                    share -> share.statement().payee() + "|" + share.statement().plan(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<CommissionResult.Row> rows = new ArrayList<>();
    List<String> explanation = new ArrayList<>();
    ResultState state = ResultState.PAID;
    for (List<RecordShare> own : byPayeeAndPlan.values()) {
      ResultState ownState = state(ref, own);
      state = ownState.compareTo(state) < 0 ? ownState : state;
      rows.add(row(own, ownState));
      explanation.addAll(new ResultTexts(names, reader).lines(own));
    }
    if (rows.isEmpty()) {
      state = ResultState.EARNED;
      explanation.add(Message.of("writeback.nothing").text(reader));
    }
    return new CommissionResult(
        key(ref),
        ref,
        total(rows, CommissionResult.Row::earned),
        total(rows, CommissionResult.Row::payable),
        state.word(),
        period(shares),
        String.join("\n", explanation),
        rows);
  }

  static String key(RecordRef ref) {
    return "result:" + ref;
  }

  private CommissionResult.Row row(List<RecordShare> own, ResultState state) {
    Statement first = own.get(0).statement();
    Function<RecordShare, Money> earned =
        state == ResultState.ESTIMATED ? RecordShare::estimated : RecordShare::earned;
    Language payees = names.language(first.payee(), language);
    return new CommissionResult.Row(
        first.payee(),
        first.plan(),
        sum(own, earned),
        sum(own, RecordShare::payable),
        state.word(),
        String.join("\n", new ResultTexts(names, payees).lines(own)));
  }

  private ResultState state(RecordRef ref, List<RecordShare> own) {
    if (own.stream().allMatch(RecordShare::isOnlyEstimated)) {
      return ResultState.ESTIMATED;
    }
    if (waits(own)) {
      return ResultState.EARNED;
    }
    return paid.are(ref, own) ? ResultState.PAID : ResultState.PAYABLE;
  }

  /** Whether some of what was earned, in any period, is not released in any period so far. */
  static boolean waits(List<RecordShare> own) {
    Money earned = sum(own, RecordShare::earned);
    Money released = sum(own, RecordShare::payable);
    return own.stream()
            .flatMap(share -> share.earnings().stream())
            .anyMatch(earning -> earning.waitsFor() != null)
        && !earned.equals(released);
  }

  private static String period(List<RecordShare> shares) {
    return shares.stream()
        .min(
            Comparator.comparing(RecordShare::isOnlyEstimated)
                .thenComparing(share -> share.statement().period()))
        .map(share -> share.statement().period().name())
        .orElse("");
  }

  private static Money sum(List<RecordShare> own, Function<RecordShare, Money> amount) {
    return own.stream().map(amount).reduce(Money::plus).orElseThrow();
  }

  private Money total(
      List<CommissionResult.Row> rows, Function<CommissionResult.Row, Money> amount) {
    Currency of =
        rows.stream()
            .map(row -> row.earned().currency())
            .min(Comparator.comparing(other -> !other.equals(currency)))
            .orElse(currency);
    return rows.stream()
        .map(amount)
        .filter(money -> money.currency().equals(of))
        .reduce(Money.zero(of), Money::plus);
  }
}
