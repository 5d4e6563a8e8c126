package org.commissionconnector.writeback;

import java.time.LocalDate;
import java.util.Optional;
import org.commissionconnector.crm.Notice;
import org.commissionconnector.crm.RecordRef;
import org.jspecify.annotations.Nullable;

/** A notice as it stands in the table. */
record StoredNotice(
    String key,
    Notice.Kind kind,
    RecordRef recipient,
    @Nullable RecordRef about,
    String subject,
    String text,
    @Nullable LocalDate due) {
  static StoredNotice of(Notice notice) {
    return new StoredNotice(
        notice.key(),
        notice.kind(),
        notice.recipient(),
        notice.about().orElse(null),
        notice.subject(),
        notice.text(),
        notice.due().orElse(null));
  }

  Notice notice() {
    return new Notice(
        key, kind, recipient, Optional.ofNullable(about), subject, text, Optional.ofNullable(due));
  }
}
