package org.commissionconnector.alert;

import java.time.Instant;
import org.commissionconnector.store.Database;
import org.commissionconnector.store.Times;

/** Alerts in the table {@code alert_sent}. */
public final class JdbcSentAlerts implements SentAlerts {
  private final Database database;

  public JdbcSentAlerts(Database database) {
    this.database = database;
  }

  @Override
  public boolean keep(Sent alert, Instant at) {
    int added =
        database.inTransaction(
            handle ->
                handle
                    .createUpdate(
                        """
                        INSERT INTO alert_sent (alert, payee, period, notice_key, sent_at)
                        VALUES (:alert, :payee, :period, :noticeKey, :sentAt)
                        ON CONFLICT DO NOTHING
                        """)
                    .bind("alert", alert.alert())
                    .bind("payee", alert.payee())
                    .bind("period", alert.period())
                    .bind("noticeKey", alert.noticeKey())
                    .bind("sentAt", Times.text(at))
                    .execute());
    return added == 1;
  }
}
