package org.commissionconnector.demo.odoo;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may do what, by the groups of Odoo's own models and the access rows of custom ones. */
final class Rights {
  private static final Map<String, String> VERBS =
      Map.of("read", "access", "write", "modify", "create", "create", "unlink", "delete");

  private Rights() {}

  /** The groups of the user, with what they imply. */
  static Set<Long> groups(Transaction transaction) {
    Set<Long> all = new HashSet<>();
    transaction
        .find("res.users", transaction.uid())
        .ifPresent(user -> user.ids("groups_id").forEach(id -> addImplied(transaction, id, all)));
    return all;
  }

  private static void addImplied(Transaction transaction, long group, Set<Long> all) {
    if (all.add(group)) {
      transaction
          .find("res.groups", group)
          .ifPresent(row -> row.ids("implied_ids").forEach(id -> addImplied(transaction, id, all)));
    }
  }

  /**
   * @param operation {@code read}, {@code write}, {@code create} or {@code unlink}
   * @throws OdooError an AccessError that names the groups that may
   */
  static void require(Transaction transaction, Model model, String operation) {
    if (transaction.uid() == Transaction.ROOT) {
      return;
    }
    List<String> allowed = allowed(transaction, model, operation);
    if (!allowed.contains(GroupRules.EVERYBODY)
        && groups(transaction).stream()
            .noneMatch(id -> allowed.contains(fullName(transaction, id)))) {
      throw refused(model, operation, allowed);
    }
  }

  private static List<String> allowed(Transaction transaction, Model model, String operation) {
    if (!model.name().startsWith("x_")) {
      return GroupRules.allowed(model.name(), operation);
    }
    return transaction.all("ir.model.access").stream()
        .filter(row -> row.flag("active") && row.flag("perm_" + operation))
        .filter(
            row ->
                transaction
                    .follow(row, "model_id", "ir.model")
                    .map(owner -> owner.text("model").equals(model.name()))
                    .orElse(false))
        .map(row -> row.ref("group_id"))
        .map(id -> id == 0 ? GroupRules.EVERYBODY : fullName(transaction, id))
        .toList();
  }

  private static String fullName(Transaction transaction, long group) {
    return transaction
        .find("res.groups", group)
        .flatMap(row -> PeopleFields.fullName(transaction, row))
        .map(Object::toString)
        .orElse("");
  }

  private static OdooError refused(Model model, String operation, List<String> allowed) {
    String who =
        allowed.isEmpty()
            ? "No group currently allows this operation."
            : "This operation is allowed for the following groups:\n"
                + allowed.stream().sorted().map(g -> "\t- " + g).collect(Collectors.joining("\n"));
    return OdooError.access(
        ("You are not allowed to %s '%s' (%s) records.\n\n%s\n\nContact your administrator to"
                + " request access if necessary.")
            .formatted(VERBS.getOrDefault(operation, operation), model.label(), model.name(), who));
  }

  /** Whether the user is in a group, by its external id. */
  static Optional<Object> hasGroup(Call call) {
    String id = call.text(0, "group_ext_id");
    Set<Long> groups = groups(call.transaction());
    return Optional.of(
        call.transaction().all("ir.model.data").stream()
            .filter(row -> id.equals(row.text("module") + "." + row.text("name")))
            .anyMatch(row -> groups.contains(row.value("res_id").orElse(0L))));
  }

  static Optional<Object> call(Call call) {
    try {
      require(call.transaction(), call.model(), call.text(0, "operation"));
      return Optional.of(true);
    } catch (OdooError refused) {
      if (Boolean.FALSE.equals(call.argument(1, "raise_exception").orElse(true))) {
        return Optional.of(false);
      }
      throw refused;
    }
  }
}
