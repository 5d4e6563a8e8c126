package org.commissionconnector.crm.odoo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who is whose manager, and what their job is called, by the users' ids.
 *
 * <p>Without the app Employees nobody has a manager here, and the team's one counts.
 */
record OdooEmployees(Map<Long, Long> managers, Map<Long, String> jobTitles) {
  private static final String MODEL = "hr.employee.public";

  static OdooEmployees read(OdooClient odoo, OdooSchema schema) {
    try {
      List<String> fields =
          schema.present(MODEL, List.of("user_id", "parent_id", "job_title", "active"));
      return of(odoo.all(MODEL, List.of(), fields));
    } catch (OdooException missing) {
      if (missing.isMissingModel()) {
        return new OdooEmployees(Map.of(), Map.of());
      }
      throw missing;
    }
  }

  private static OdooEmployees of(List<OdooRow> employees) {
    Map<Long, Long> users = new HashMap<>();
    for (OdooRow employee : employees) {
      Long user = employee.link("user_id");
      if (user != null) {
        users.put(employee.id(), user);
      }
    }
    Map<Long, Long> managers = new HashMap<>();
    Map<Long, String> titles = new HashMap<>();
    for (OdooRow employee : employees) {
      Long user = users.get(employee.id());
      Long manager = users.get(employee.link("parent_id"));
      if (user != null && manager != null && !manager.equals(user)) {
        managers.putIfAbsent(user, manager);
      }
      String title = employee.text("job_title");
      if (user != null && title != null) {
        titles.putIfAbsent(user, title);
      }
    }
    return new OdooEmployees(managers, titles);
  }

  @Nullable Long manager(long user) {
    return managers.get(user);
  }

  @Nullable String jobTitle(long user) {
    return jobTitles.get(user);
  }
}
