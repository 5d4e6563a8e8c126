package org.commissionconnector.writeback;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.crm.CommissionResult;
import org.commissionconnector.crm.Notice;
import org.commissionconnector.crm.RecordRef;

/**
 * Leaves a note on a deal when it earns something in a period that is still running, and again when
 * what it earned or what is payable of it changes. Deals of periods that are over get none, so that
 * a first pull of years does not fill the CRM with notes.
 */
final class DealNotes {
  private final Notices notices;
  private final ZoneId zone;
  private final Clock clock;

  DealNotes(Notices notices, ZoneId zone, Clock clock) {
    this.notices = notices;
    this.zone = zone;
    this.clock = clock;
  }

  /** Leaves the note, if the result calls for one. */
  void tell(CommissionResult result, List<RecordShare> own, WriteBack.Reader reader) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    boolean earnsNow =
        own.stream()
            .filter(share -> !share.earnings().isEmpty())
            .anyMatch(share -> share.statement().period().contains(today));
    if (earnsNow && result.ref().kind() == RecordRef.Kind.DEAL && !result.rows().isEmpty()) {
      boolean unused = notices.tell(note(result, today, reader));
    }
  }

  /** To the owner if they earn on it, else to the first who does. */
  private static String recipient(CommissionResult result, WriteBack.Reader reader) {
    return reader
        .owner()
        .filter(owner -> result.rows().stream().anyMatch(row -> row.payee().equals(owner)))
        .orElseGet(() -> result.rows().get(0).payee());
  }

  private static Notice note(CommissionResult result, LocalDate today, WriteBack.Reader reader) {
    return new Notice(
        "note:%s:%d:%d:%s"
            .formatted(result.ref(), result.earned().minor(), result.payable().minor(), today),
        Notice.Kind.NOTE,
        RecordRef.parse(recipient(result, reader)),
        Optional.of(result.ref()),
        Message.of(
                "writeback.note",
                amount(result.earned().toDecimalString(), result),
                amount(result.payable().toDecimalString(), result))
            .text(reader.language()),
        result.explanation(),
        Optional.empty());
  }

  private static String amount(String figure, CommissionResult result) {
    return figure + " " + result.earned().currency();
  }
}
