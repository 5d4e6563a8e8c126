package org.commissionconnector.ledger;

import java.time.Instant;
import java.util.Map;

/** Which periods of a plan are still open. A period that nobody closed is open. */
public interface Periods {
  /** The state of each of the plan's periods that is, or was, not open. */
  Map<String, PeriodState> states(String plan);

  default PeriodState state(String plan, String period) {
    return states(plan).getOrDefault(period, PeriodState.OPEN);
  }

  /**
   * Moves a period on by one state, or back to open again; each move is kept with who and why.
   *
   * @throws IllegalStateException when that state does not follow the present one
   */
  void move(String plan, String period, PeriodState to, String who, String why, Instant at);
}
