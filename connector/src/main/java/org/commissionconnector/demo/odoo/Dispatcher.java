package org.commissionconnector.demo.odoo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Finds the method that a client calls, checks the right, and runs it in a transaction. */
final class Dispatcher {
  private static final Map<String, RpcMethod> READING = ReadMethods.all();
  private static final Map<String, RpcMethod> WRITING = WriteMethods.all();
  private static final Map<String, RpcMethod> CHATTER = ChatterMethods.all();
  private static final Map<String, RpcMethod> SPECIAL = special();
  private static final Set<String> READING_SPECIALS =
      Set.of(
          "ir.model.data.check_object_reference", "res.users.has_group", "res.users.context_get");

  private final Records records;
  private final Map<Long, AtomicLong> writes = new java.util.concurrent.ConcurrentHashMap<>();

  Dispatcher(Records records) {
    this.records = records;
  }

  private static Map<String, RpcMethod> special() {
    Map<String, RpcMethod> all = new HashMap<>(DealMethods.all());
    all.putAll(AccountingMethods.all());
    all.putAll(SystemMethods.all());
    return Map.copyOf(all);
  }

  /** How many calls of this user were meant to change something, successful or not. */
  long writes(long uid) {
    AtomicLong count = writes.get(uid);
    return count == null ? 0 : count.get();
  }

  Optional<Object> call(
      long uid, String model, String method, List<?> arguments, Map<String, Object> named) {
    Map<String, Object> context = context(named);
    if (isReading(model, method)) {
      return records.read(uid, context, tx -> run(tx, model, method, arguments, named));
    }
    writes.computeIfAbsent(uid, none -> new AtomicLong()).incrementAndGet();
    return records.change(uid, context, tx -> run(tx, model, method, arguments, named));
  }

  private static Map<String, Object> context(Map<String, Object> named) {
    Map<String, Object> context = new HashMap<>();
    if (named.get("context") instanceof Map<?, ?> given) {
      given.forEach((key, value) -> context.put(key.toString(), value));
    }
    return context;
  }

  private static boolean isReading(String model, String method) {
    return READING.containsKey(method) || READING_SPECIALS.contains(model + "." + method);
  }

  private static Optional<Object> run(
      Transaction transaction,
      String modelName,
      String method,
      List<?> arguments,
      Map<String, Object> named) {
    Model model = transaction.model(modelName);
    requireCompany(transaction);
    RpcMethod found = find(model, method);
    requireRight(transaction, model, method);
    return found.call(new Call(transaction, model, method, arguments, named));
  }

  private static void requireCompany(Transaction transaction) {
    if (transaction.context().get("allowed_company_ids") instanceof List<?> companies
        && !companies.stream().allMatch(Long.valueOf(Money.COMPANY)::equals)) {
      throw OdooError.access("Access to unauthorized or invalid companies.");
    }
  }

  private static RpcMethod find(Model model, String method) {
    if (method.startsWith("_")) {
      throw OdooError.access(
          "Private methods (such as %s) cannot be called remotely.".formatted(method));
    }
    RpcMethod special = SPECIAL.get(model.name() + "." + method);
    RpcMethod general = READING.getOrDefault(method, WRITING.get(method));
    RpcMethod chatter = canChat(model) ? CHATTER.get(method) : null;
    return Optional.ofNullable(special)
        .or(() -> Optional.ofNullable(general))
        .or(() -> Optional.ofNullable(chatter))
        .orElseThrow(
            () ->
                OdooError.of(
                    "builtins.AttributeError",
                    "The method '%s' does not exist on the model '%s'"
                        .formatted(method, model.name())));
  }

  private static boolean canChat(Model model) {
    return model.chatter() || model.name().equals("mail.thread");
  }

  private static void requireRight(Transaction transaction, Model model, String method) {
    if (method.equals("check_access_rights") || CHATTER.containsKey(method)) {
      return;
    }
    String operation =
        switch (method) {
          case "create", "unlink" -> method;
          default -> isReading(model.name(), method) ? "read" : "write";
        };
    if (!method.equals("fields_get")) {
      Rights.require(transaction, model, operation);
    }
  }
}
