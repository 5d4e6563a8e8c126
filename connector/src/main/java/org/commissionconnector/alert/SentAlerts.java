package org.commissionconnector.alert;

import java.time.Instant;

/** Which alerts went out. */
public interface SentAlerts {
  /**
   * Keeps that an alert goes out.
   *
   * @return false when it went out before
   */
  boolean keep(Sent alert, Instant at);

  /**
   * One alert about one payee and period.
   *
   * @param alert which one: {@code behind-target/field-sales/revenue}
   * @param noticeKey of the notice that tells it
   */
  record Sent(String alert, String payee, String period, String noticeKey) {}
}
