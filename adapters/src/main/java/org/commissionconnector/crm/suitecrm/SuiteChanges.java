package org.commissionconnector.crm.suitecrm;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commissionconnector.crm.RecordRef;
import org.commissionconnector.crm.RecordRef.Kind;
import org.commissionconnector.crm.pull.PullCursor;

/** The package's list of what changed, to the second and with what was deleted. */
final class SuiteChanges {
  private static final int PAGE = 2_000;

  private final SuiteClient suite;
  private final SuiteSchema schema;
  private final SuiteIds ids;

  SuiteChanges(SuiteClient suite, SuiteSchema schema, SuiteIds ids) {
    this.suite = suite;
    this.schema = schema;
    this.ids = ids;
  }

  /**
   * What happened in a window.
   *
   * @param isKnown false without the package
   * @param changed how many records are there and changed
   */
  record Told(boolean isKnown, long changed, Set<RecordRef> deleted) {
    static final Told NOTHING = new Told(false, 0, Set.of());
  }

  Told in(Kind kind, PullCursor window) {
    Instant from = window.from();
    if (from == null || !schema.hasPackage()) {
      return Told.NOTHING;
    }
    Set<RecordRef> deleted = new HashSet<>();
    long changed = 0;
    String since = SuiteRow.write(from);
    String after = "";
    while (true) {
      JsonNode rows = page(kind, since, after, SuiteRow.write(window.to()));
      for (JsonNode row : rows) {
        after = row.path("id").asText();
        since = row.path("date_modified").asText();
        if (row.path("deleted").asBoolean()) {
          deleted.add(ids.ref(kind, after));
        } else {
          changed++;
        }
      }
      if (rows.size() < PAGE) {
        return new Told(true, changed, deleted);
      }
    }
  }

  private JsonNode page(Kind kind, String since, String after, String to) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("since", since);
    query.put("after_id", after);
    query.put("to", to);
    query.put("limit", Integer.toString(PAGE));
    return suite.get(SuiteSchema.ROUTES + "changes/" + SuiteIds.module(kind), query).path("data");
  }
}
