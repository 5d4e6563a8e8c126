package org.commissionconnector.demo.odoo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Turns a value that a client sends into the value that is kept, or refuses it as Odoo does. */
final class Incoming {
  private Incoming() {}

  /** Not for x2many fields. */
  static Optional<Object> value(Transaction transaction, Model model, Field field, Object sent) {
    if (field.type() == FieldType.BOOLEAN) {
      return Optional.of(Boolean.TRUE.equals(sent) || Long.valueOf(1).equals(sent));
    }
    if (Boolean.FALSE.equals(sent) || ("".equals(sent) && !isText(field))) {
      return Optional.empty();
    }
    return switch (field.type()) {
      case INTEGER -> Optional.of(number(sent).longValue());
      case FLOAT -> Optional.of(number(sent));
      case MONETARY -> Optional.of(number(sent));
      case SELECTION -> Optional.of(choice(model, field, sent));
      case DATE -> Optional.of(date(sent.toString()));
      case DATETIME -> Optional.of(Moments.checked(sent.toString()));
      case MANY2ONE -> Optional.of(reference(transaction, model, field, sent));
      default -> sent.equals("") ? Optional.empty() : Optional.of(sent.toString());
    };
  }

  private static boolean isText(Field field) {
    return field.type() == FieldType.CHAR
        || field.type() == FieldType.TEXT
        || field.type() == FieldType.HTML;
  }

  private static BigDecimal number(Object sent) {
    try {
      return new BigDecimal(sent.toString());
    } catch (NumberFormatException e) {
      throw OdooError.value("could not convert string to float: '%s'".formatted(sent));
    }
  }

  /** Two decimals unless the currency has others, as Odoo rounds when it flushes. */
  static BigDecimal rounded(BigDecimal amount, Optional<Row> currency) {
    int decimals = currency.map(row -> (int) row.ref("decimal_places")).orElse(2);
    return amount.setScale(decimals, RoundingMode.HALF_UP);
  }

  private static Object choice(Model model, Field field, Object sent) {
    if (!field.selection().containsKey(sent.toString())) {
      throw OdooError.value(
          "Wrong value for %s.%s: %s".formatted(model.name(), field.name(), PythonText.of(sent)));
    }
    return sent.toString();
  }

  private static Object date(String sent) {
    try {
      return LocalDate.parse(sent.substring(0, Math.min(10, sent.length()))).toString();
    } catch (DateTimeParseException e) {
      throw OdooError.value("time data '%s' does not match format '%%Y-%%m-%%d'".formatted(sent));
    }
  }

  private static Object reference(Transaction transaction, Model model, Field field, Object sent) {
    if (!(sent instanceof Long id)) {
      throw OdooError.value(
          "Wrong value for %s.%s: %s".formatted(model.name(), field.name(), PythonText.of(sent)));
    }
    if (transaction.find(field.relation(), id).isEmpty()) {
      throw OdooError.validation(
          ("The operation cannot be completed: another model requires the record being deleted."
                  + " If possible, archive it instead.\n\nModel: %s (%s)\nConstraint: %s_%s_fkey\n")
              .formatted(
                  model.label(), model.name(), model.name().replace('.', '_'), field.name()));
    }
    return id;
  }
}
