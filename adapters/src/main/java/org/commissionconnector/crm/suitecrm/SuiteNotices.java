package org.commissionconnector.crm.suitecrm;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.commissionconnector.crm.Notice;
import org.commissionconnector.crm.RecordRef;

/**
 * Tells people something by the bell, and a task or a note on the record. Their ids come from the
 * notice's key, so that no try makes them twice; the bell is rung last.
 */
final class SuiteNotices {
  private final SuiteClient suite;
  private final Clock clock;

  SuiteNotices(SuiteClient suite, Clock clock) {
    this.suite = suite;
    this.clock = clock;
  }

  /** A task also rings the bell; a note does where there is no record to show it on. */
  boolean tell(Notice notice) {
    if (notice.kind() == Notice.Kind.TASK) {
      boolean unused = create("Tasks", notice, task(notice));
      return create("Alerts", notice, bell(notice));
    }
    return parent(notice).isPresent()
        ? create("Notes", notice, record(notice))
        : create("Alerts", notice, bell(notice));
  }

  /** False when it is there: SuiteCRM takes no id twice, not even a deleted one's. */
  private boolean create(String module, Notice notice, Map<String, Object> values) {
    return suite.create(module, SuiteIds.chosen(module + "|" + notice.key()), values);
  }

  private Map<String, Object> record(Notice notice) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("name", notice.subject());
    values.put("description", notice.text());
    values.put("assigned_user_id", notice.recipient().id());
    parent(notice)
        .ifPresent(
            ref -> {
              values.put("parent_type", SuiteIds.module(ref.kind()));
              values.put("parent_id", ref.id());
            });
    return values;
  }

  private Map<String, Object> task(Notice notice) {
    Map<String, Object> values = record(notice);
    values.put("status", "Not Started");
    values.put("priority", "High");
    values.put("date_start", SuiteRow.write(clock.instant()));
    notice.due().ifPresent(day -> values.put("date_due", day + " 17:00:00"));
    return values;
  }

  private static Map<String, Object> bell(Notice notice) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("name", notice.subject());
    values.put("description", notice.text());
    values.put("assigned_user_id", notice.recipient().id());
    values.put("is_read", 0);
    values.put("type", "info");
    RecordRef shown = notice.about().orElse(notice.recipient());
    String module = SuiteIds.module(shown.kind());
    values.put("target_module", module);
    values.put(
        "url_redirect",
        "index.php?module=%s&action=DetailView&record=%s".formatted(module, shown.id()));
    return values;
  }

  private static Optional<RecordRef> parent(Notice notice) {
    return notice.about().filter(ref -> ref.kind() != RecordRef.Kind.PERSON);
  }
}
