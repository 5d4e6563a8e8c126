package org.commissionconnector.demo.odoo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares a field's value with what a domain asks for. */
record Comparison(Transaction transaction, Model model, Field field, String operator) {
  private static final Set<String> KNOWN =
      Set.of(
          "=",
          "!=",
          "<>",
          "==",
          "<",
          "<=",
          ">",
          ">=",
          "in",
          "not in",
          "like",
          "ilike",
          "not like",
          "not ilike",
          "=like",
          "=ilike",
          "=?",
          "child_of",
          "parent_of");

  static void check(String operator) {
    if (!KNOWN.contains(operator)) {
      throw OdooError.value("Invalid operator '%s'".formatted(operator));
    }
  }

  boolean holds(Optional<Object> found, Object wanted) {
    return switch (operator) {
      case "=", "==" -> equal(found, wanted);
      case "!=", "<>" -> !equal(found, wanted);
      case "=?" -> wanted.equals(false) || equal(found, wanted);
      case "in" -> isIn(found, wanted);
      case "not in" -> !isIn(found, wanted);
      case "<" -> compare(found, wanted).filter(sign -> sign < 0).isPresent();
      case "<=" -> compare(found, wanted).filter(sign -> sign <= 0).isPresent();
      case ">" -> compare(found, wanted).filter(sign -> sign > 0).isPresent();
      case ">=" -> compare(found, wanted).filter(sign -> sign >= 0).isPresent();
      case "child_of" -> isBelow(found, wanted);
      case "parent_of" -> throw OdooError.value("parent_of is not known here");
      default -> like(found, wanted.toString());
    };
  }

  private boolean isIn(Optional<Object> found, Object wanted) {
    return wanted instanceof List<?> list
        ? list.stream().anyMatch(one -> equal(found, one))
        : equal(found, wanted);
  }

  private boolean equal(Optional<Object> found, Object wanted) {
    if (wanted instanceof List<?> list) {
      return isIn(found, list);
    }
    if (field.type() == FieldType.BOOLEAN) {
      return found.map(Boolean.TRUE::equals).orElse(false).equals(isTrue(wanted));
    }
    if (Boolean.FALSE.equals(wanted)) {
      return isEmpty(found);
    }
    if (Boolean.TRUE.equals(wanted)) {
      return !isEmpty(found);
    }
    return found.map(value -> same(value, wanted)).orElse(isZero(wanted));
  }

  private boolean isEmpty(Optional<Object> found) {
    return found.isEmpty()
        || found.get().equals(List.of())
        || (field.type().isNumber() && isZero(found.get()));
  }

  private boolean isZero(Object value) {
    return field.type().isNumber()
        && !field.name().equals("id")
        && value instanceof Number
        && new BigDecimal(value.toString()).signum() == 0;
  }

  private static boolean isTrue(Object wanted) {
    return Boolean.TRUE.equals(wanted) || Long.valueOf(1).equals(wanted);
  }

  private boolean same(Object value, Object wanted) {
    if (value instanceof List<?> many) {
      return wanted instanceof String name ? anyNamed(many, name) : many.contains(wanted);
    }
    if (field.type() == FieldType.MANY2ONE && wanted instanceof String name) {
      return Values.displayName(transaction, field.relation(), (Long) value).equals(name);
    }
    return order(value, wanted) == 0;
  }

  private boolean anyNamed(List<?> ids, String name) {
    return ids.stream()
        .anyMatch(id -> Values.displayName(transaction, field.relation(), (Long) id).equals(name));
  }

  private Optional<Integer> compare(Optional<Object> found, Object wanted) {
    Optional<Object> value =
        found.isEmpty() && field.type().isNumber() ? Optional.of(BigDecimal.ZERO) : found;
    return Boolean.FALSE.equals(wanted)
        ? Optional.empty()
        : value.map(known -> order(known, wanted));
  }

  private int order(Object value, Object wanted) {
    if (value instanceof Number && wanted instanceof Number) {
      return new BigDecimal(value.toString()).compareTo(new BigDecimal(wanted.toString()));
    }
    return field.type() == FieldType.DATETIME
        ? full(value.toString()).compareTo(full(wanted.toString()))
        : value.toString().compareTo(wanted.toString());
  }

  /** With microseconds, since Odoo 17 compares them. */
  private static String full(String moment) {
    String plain = moment.replace('T', ' ').replace("Z", "");
    String template = "0000-00-00 00:00:00.000000";
    return plain.length() >= template.length() ? plain : plain + template.substring(plain.length());
  }

  private boolean like(Optional<Object> found, String pattern) {
    String wanted = operator.startsWith("=") ? pattern : "%" + pattern + "%";
    int flags = operator.endsWith("ilike") ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
    boolean matches =
        Pattern.compile(regex(wanted), flags | Pattern.DOTALL).matcher(text(found)).matches();
    return operator.startsWith("not ") != matches;
  }

  private static String regex(String pattern) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char letter = pattern.charAt(i);
      switch (letter) {
        case '%' -> regex.append(".*");
        case '_' -> regex.append('.');
        default -> regex.append(Pattern.quote(String.valueOf(letter)));
      }
    }
    return regex.toString();
  }

  private String text(Optional<Object> found) {
    if (found.isPresent() && field.type() == FieldType.MANY2ONE) {
      return Values.displayName(transaction, field.relation(), (Long) found.get());
    }
    return found.map(Object::toString).orElse("");
  }

  private boolean isBelow(Optional<Object> found, Object wanted) {
    List<?> roots = wanted instanceof List<?> list ? list : List.of(wanted);
    String tree = field.name().equals("id") ? model.name() : field.relation();
    for (long id = found.map(value -> (Long) value).orElse(0L); id != 0; id = parent(tree, id)) {
      if (roots.contains(id)) {
        return true;
      }
    }
    return false;
  }

  private long parent(String tree, long id) {
    return transaction.find(tree, id).map(row -> row.ref("parent_id")).orElse(0L);
  }
}
