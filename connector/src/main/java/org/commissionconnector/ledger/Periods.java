package org.commissionconnector.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Which periods of a plan are still open. A period that nobody closed is open. */
public interface Periods {
  /** The state of each of the plan's periods that is, or was, not open. */
  Map<String, PeriodState> states(String plan);

  default PeriodState state(String plan, String period) {
    return states(plan).getOrDefault(period, PeriodState.OPEN);
  }

  /** Every move of the period, the oldest first. */
  List<Move> moves(String plan, String period);

  /**
   * Moves a period on by one state, or back to open again; each move is kept with who and why.
   *
   * @throws IllegalStateException when that state does not follow the present one
   */
  void move(String plan, String period, PeriodState to, String who, String why, Instant at);

  /**
   * @param to the state it was moved to
   */
  record Move(PeriodState to, String who, String why, Instant at) {}
}
