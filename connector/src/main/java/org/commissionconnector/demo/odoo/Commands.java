package org.commissionconnector.demo.odoo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The {@code [0,0,values]}, {@code [6,0,ids]} … by which clients change relations to many. */
final class Commands {
  private static final int CREATE = 0;
  private static final int UPDATE = 1;
  private static final int DELETE = 2;
  private static final int UNLINK = 3;
  private static final int LINK = 4;
  private static final int CLEAR = 5;
  private static final int SET = 6;

  private Commands() {}

  static List<Long> manyToMany(Transaction transaction, Field field, List<Long> old, Object sent) {
    Set<Long> ids = new LinkedHashSet<>(old);
    for (Object item : list(sent)) {
      if (item instanceof Long id) {
        ids.add(id);
      } else {
        apply(transaction, field, ids, (List<?>) item);
      }
    }
    return List.copyOf(ids);
  }

  private static void apply(Transaction transaction, Field field, Set<Long> ids, List<?> command) {
    switch (code(command)) {
      case CREATE ->
          ids.add(Writer.create(transaction, field.relation(), (Map<?, ?>) command.get(2)).id());
      case UPDATE ->
          Writer.write(transaction, field.relation(), id(command), (Map<?, ?>) command.get(2));
      case DELETE, UNLINK -> ids.remove(id(command));
      case LINK -> ids.add(id(command));
      case CLEAR -> ids.clear();
      case SET -> {
        ids.clear();
        list(command.get(2)).forEach(id -> ids.add((Long) id));
      }
      default -> throw OdooError.value("Unknown x2many command " + PythonText.of(command));
    }
  }

  /** Applies the commands on one2many fields, once the parent exists. */
  static void children(Transaction transaction, Model model, long parent, Map<?, ?> sent) {
    sent.forEach(
        (key, value) -> {
          Field field = model.known(key.toString());
          if (field.type() == FieldType.ONE2MANY) {
            list(value).forEach(item -> child(transaction, field, parent, (List<?>) item));
          }
        });
  }

  private static void child(Transaction transaction, Field field, long parent, List<?> command) {
    switch (code(command)) {
      case CREATE -> create(transaction, field, parent, (Map<?, ?>) command.get(2));
      case UPDATE ->
          Writer.write(transaction, field.relation(), id(command), (Map<?, ?>) command.get(2));
      case DELETE, UNLINK -> Writer.unlink(transaction, field.relation(), id(command));
      case LINK -> adopt(transaction, field, parent, id(command));
      case CLEAR -> keepOnly(transaction, field, parent, List.of());
      case SET -> keepOnly(transaction, field, parent, list(command.get(2)));
      default -> throw OdooError.value("Unknown x2many command " + PythonText.of(command));
    }
  }

  private static void create(Transaction transaction, Field field, long parent, Map<?, ?> values) {
    Map<Object, Object> complete = new LinkedHashMap<>(values);
    complete.put(field.inverse(), parent);
    Writer.create(transaction, field.relation(), complete);
  }

  private static void adopt(Transaction transaction, Field field, long parent, long child) {
    Writer.write(transaction, field.relation(), child, Map.of(field.inverse(), parent));
  }

  private static void keepOnly(Transaction transaction, Field field, long parent, List<?> keep) {
    List<Long> now =
        new ArrayList<>(transaction.referring(field.relation(), field.inverse(), parent));
    now.stream()
        .filter(id -> !keep.contains(id))
        .forEach(id -> Writer.unlink(transaction, field.relation(), id));
    keep.forEach(id -> adopt(transaction, field, parent, (Long) id));
  }

  private static int code(List<?> command) {
    return ((Long) command.get(0)).intValue();
  }

  private static long id(List<?> command) {
    return (Long) command.get(1);
  }

  private static List<?> list(Object sent) {
    return sent instanceof List<?> list ? list : List.of();
  }
}
