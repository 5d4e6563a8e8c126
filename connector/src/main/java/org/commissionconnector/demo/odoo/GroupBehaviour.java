package org.commissionconnector.demo.odoo;

/** Users put into a group are users with that group. */
final class GroupBehaviour implements Behaviour {
  @Override
  public void created(Transaction transaction, Row row) {
    join(transaction, row);
  }

  @Override
  public void written(Transaction transaction, Row before, Row after) {
    join(transaction, after);
  }

  private static void join(Transaction transaction, Row group) {
    for (long user : group.ids("users")) {
      Changes groups = new Changes();
      java.util.Set<Long> all =
          new java.util.LinkedHashSet<>(transaction.get("res.users", user).ids("groups_id"));
      if (all.add(group.id())) {
        groups.set("groups_id", java.util.List.copyOf(all));
        transaction.update("res.users", user, groups);
      }
    }
    transaction.forget("res.groups", group.id(), "users");
  }

  @Override
  public void deleted(Transaction transaction, Row row) {
    for (Row user : transaction.rowsReferring("res.users", "groups_id", row.id())) {
      java.util.List<Long> rest =
          user.ids("groups_id").stream().filter(id -> id != row.id()).toList();
      transaction.update("res.users", user.id(), Changes.of("groups_id", rest));
    }
  }
}
