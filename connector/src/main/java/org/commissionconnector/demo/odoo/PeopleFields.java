package org.commissionconnector.demo.odoo;

import java.util.List;
import java.util.Optional;

/** Computed fields of users, groups, teams and employees. */
final class PeopleFields {
  private PeopleFields() {}

  static void register() {
    ComputedFields.companyCurrency("crm.team", "currency_id");
    ComputedFields.add(
        "crm.team", "member_ids", (t, row) -> members(t, row, "crm_team_id", "user_id"));
    ComputedFields.add("crm.team", "invoiced", (t, row) -> Optional.empty());
    ComputedFields.add(
        "res.users", "crm_team_ids", (t, row) -> members(t, row, "user_id", "crm_team_id"));
    ComputedFields.add("res.users", "employee_id", PeopleFields::employee);
    ComputedFields.add("res.groups", "full_name", PeopleFields::fullName);
    ComputedFields.add(
        "res.groups",
        "users",
        (t, row) -> Optional.of(t.referring("res.users", "groups_id", row.id())));
  }

  private static Optional<Object> members(
      Transaction transaction, Row row, String from, String to) {
    List<Long> ids =
        transaction.rowsReferring("crm.team.member", from, row.id()).stream()
            .filter(member -> member.flag("active"))
            .map(member -> member.ref(to))
            .toList();
    return Optional.of(ids);
  }

  private static Optional<Object> employee(Transaction transaction, Row row) {
    return transaction.referring("hr.employee", "user_id", row.id()).stream()
        .findFirst()
        .map(id -> id);
  }

  static Optional<Object> fullName(Transaction transaction, Row row) {
    String category =
        transaction
            .follow(row, "category_id", "ir.module.category")
            .map(found -> found.text("name") + "/")
            .orElse("");
    return Optional.of(category + row.text("name"));
  }
}
