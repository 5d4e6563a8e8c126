package org.commissionconnector.calculator.expression;

import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypes;
import org.commissionconnector.calculator.message.Message;

/** The checker's types in the plan language's words. */
final class TypeWords {
  private TypeWords() {}

  /** What the expression gives, if that is what is expected. */
  static Expression.Type result(CelType type, Expression.Type expected, Place place)
      throws ExpressionException {
    Expression.Type given = of(type);
    boolean fits =
        expected == Expression.Type.DYNAMIC
            || (given == Expression.Type.DYNAMIC && type.kind() != CelKind.LIST)
            || given == expected;
    if (!fits) {
      throw place.refuse(
          0, "expression.gives", Message.of(key(expected)), word(CelTypes.format(type)));
    }
    return expected == Expression.Type.DYNAMIC ? given : expected;
  }

  private static Expression.Type of(CelType type) {
    return switch (type.kind()) {
      case BOOL -> Expression.Type.TRUTH;
      case DOUBLE -> Expression.Type.NUMBER;
      case STRING -> Expression.Type.TEXT;
      default -> Expression.Type.DYNAMIC;
    };
  }

  private static String key(Expression.Type type) {
    return switch (type) {
      case TRUTH -> "expression.truth";
      case NUMBER -> "expression.number";
      case TEXT -> "expression.text";
      case DYNAMIC -> "expression.anything";
    };
  }

  /** A type as the checker writes it: {@code wrapper(double)}. */
  static Message word(String type) {
    String inner = type.replaceFirst("^wrapper\\((.*)\\)$", "$1");
    if (inner.startsWith("list")) {
      return Message.of(list(inner));
    }
    return switch (inner) {
      case "bool" -> Message.of("expression.truth");
      case "double" -> Message.of("expression.number");
      case "string" -> Message.of("expression.text");
      case "null", "null_type" -> Message.of("expression.null");
      default -> Message.of("expression.anything");
    };
  }

  private static String list(String type) {
    if (type.contains("string")) {
      return "expression.texts";
    }
    return type.contains("double") ? "expression.numbers" : "expression.list";
  }
}
