package org.commissionconnector.crm.suitecrm;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
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

  boolean tell(Notice notice) {
    String bell = SuiteIds.chosen("bell|" + notice.key());
    if (suite.find("Alerts", List.of("name"), bell).isPresent()) {
      return false;
    }
    boolean task = notice.kind() == Notice.Kind.TASK;
    if (task || notice.about().isPresent()) {
      boolean unused =
          suite.create(
              task ? "Tasks" : "Notes",
              SuiteIds.chosen("record|" + notice.key()),
              task ? task(notice) : record(notice));
    }
    return suite.create("Alerts", bell, bell(notice));
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
