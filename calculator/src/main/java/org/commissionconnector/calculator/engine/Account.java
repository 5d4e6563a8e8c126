package org.commissionconnector.calculator.engine;

/** What one payee's periods hand on from one to the next, in minor units. */
final class Account {
  /**
   * A period settled.
   *
   * @param waiting at its end
   * @param before the draw's balance at its start
   * @param carriedIn what was owed at its start, not above 0
   * @param carried what is owed at its end, not above 0
   */
  record Settled(
      long waiting, long before, DrawStep.Drawn drawn, long carriedIn, long payout, long carried) {}

  private long waiting;
  private long balance;
  private long carried;

  /**
   * Settles the next period: payable − clawback + draw paid − recovered + adjustments + carried in,
   * not below zero.
   *
   * @param waitingChange how much more waits at the period's end than at its start
   */
  Settled settle(
      PeriodRun run, String payee, long waitingChange, long payable, long clawback, long adjusted) {
    waiting += waitingChange;
    long before = balance;
    DrawStep.Drawn drawn = new DrawStep(run, payee).of(payable, before);
    balance = drawn.after();
    long carriedIn = carried;
    long rest = payable - clawback + drawn.paid() - drawn.recovered() + adjusted + carriedIn;
    carried = Math.min(0, rest);
    return new Settled(waiting, before, drawn, carriedIn, Math.max(0, rest), carried);
  }
}
