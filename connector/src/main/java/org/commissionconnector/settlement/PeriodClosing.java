package org.commissionconnector.settlement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commissionconnector.calculator.period.FiscalCalendar;
import org.commissionconnector.calculator.period.Period;
import org.commissionconnector.ledger.Ledger;
import org.commissionconnector.ledger.PeriodState;
import org.commissionconnector.ledger.Periods;
import org.commissionconnector.store.JdbcAudit;
import org.commissionconnector.store.Transactions;

/**
 * Moves periods of plans from open to locked, approved and paid, or back to open.
 *
 * <p>A move, its line in the audit and what the CRM must show of it are one transaction, and no
 * other move or settlement runs beside it: of two people who close at once, one is told that the
 * other was faster.
 */
public final class PeriodClosing {
  private final Transactions transactions;
  private final Ledger ledger;
  private final Periods periods;
  private final StatementStore statements;
  private final DueSettlements due;
  private final ResultQueue results;
  private final JdbcAudit audit;
  private final FiscalCalendar calendar;
  private final ZoneId timeZone;
  private final Clock clock;

  public PeriodClosing(SettlementParts parts, CompanyTerms terms, JdbcAudit audit, Clock clock) {
    this.transactions = parts.transactions();
    this.ledger = parts.ledger();
    this.periods = parts.periods();
    this.statements = parts.statements();
    this.due = parts.due();
    this.results = parts.results();
    this.audit = audit;
    this.calendar = new FiscalCalendar(terms.company().fiscalYearStart());
    this.timeZone = terms.company().timeZone();
    this.clock = clock;
  }

  /**
   * Moves a period.
   *
   * @param early locks a period although it is not over
   * @return how many records of the CRM will show it
   * @throws ClosingException when it cannot be moved there; nothing has changed then
   */
  public int move(
      String plan, String period, PeriodState to, boolean early, String who, String why) {
    return transactions.inOne(
        () -> {
          refuseUnknown(plan, period);
          refuseWrongState(plan, period, to);
          if (to == PeriodState.LOCKED) {
            refuseUnsettled(plan, period);
            if (!early) {
              refuseRunning(plan, period);
            }
          }
          periods.move(plan, period, to, who, why, clock.instant());
          audit.write(
              clock.instant(),
              who,
              "period." + to.word(),
              "%s %s%s".formatted(plan, period, why.isBlank() ? "" : ": " + why));
          return to == PeriodState.PAID ? show(plan, period) : 0;
        });
  }

  /** Records of one payee after those of another, so that few statements are read at a time. */
  private int show(String plan, String period) {
    Map<String, Set<String>> byPayee = statements.recordsIn(plan, period);
    ledger
        .recordsBookedIn(plan, period)
        .forEach(
            (payee, records) ->
                byPayee.computeIfAbsent(payee, id -> new LinkedHashSet<>()).addAll(records));
    Set<String> seen = new HashSet<>();
    int shown = 0;
    for (Set<String> records : byPayee.values()) {
      records.removeAll(seen);
      seen.addAll(records);
      shown += results.queueQuietly(records).size();
    }
    return shown;
  }

  private void refuseUnknown(String plan, String period) {
    List<String> known =
        statements.periods().stream()
            .filter(one -> one.plan().equals(plan))
            .map(PeriodOfPlan::period)
            .toList();
    if (!known.contains(period)) {
      throw new ClosingException(
          known.isEmpty()
              ? "no plan '%s' has a statement".formatted(plan)
              : "plan %s has no statement of '%s'; it has some of %s to %s"
                  .formatted(plan, period, known.get(0), known.get(known.size() - 1)));
    }
  }

  private void refuseWrongState(String plan, String period, PeriodState to) {
    PeriodState now = periods.state(plan, period);
    if (now.mayBecome(to)) {
      return;
    }
    List<Periods.Move> moves = periods.moves(plan, period);
    String by =
        moves.isEmpty()
            ? ""
            : " by %s at %s"
                .formatted(moves.get(moves.size() - 1).who(), moves.get(moves.size() - 1).at());
    throw new ClosingException(
        "%s of plan %s is %s%s%s and cannot become %s; it goes from open to locked to approved to paid, and may be reopened until it is paid"
            .formatted(period, plan, now.word(), now == to ? " already" : "", by, to.word()));
  }

  private void refuseUnsettled(String plan, String period) {
    long waiting = due.count();
    if (waiting > 0) {
      throw new ClosingException(
          "%s of plan %s cannot be locked: %d payees are not settled yet; run: commission sync"
              .formatted(period, plan, waiting));
    }
  }

  private void refuseRunning(String plan, String period) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), timeZone);
    Period named = calendar.parse(period).orElseThrow();
    if (today.isBefore(named.end())) {
      throw new ClosingException(
          "%s of plan %s is not over: it ends on %s and today is %s; --early locks it nevertheless, and what is earned after that is paid with the next period"
              .formatted(period, plan, named.lastDay(), today));
    }
  }
}
