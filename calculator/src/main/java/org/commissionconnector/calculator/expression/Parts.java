package org.commissionconnector.calculator.expression;

import dev.cel.common.ast.CelExpr;
import java.util.Map;

/** Where parts of a syntax tree begin; the parser places an operator's part at the operator. */
final class Parts {
  private Parts() {}

  /** Where the name of a function, or an operator, stands. */
  static int name(CelExpr call, Map<Long, Integer> positions) {
    return Math.max(0, positions.getOrDefault(call.id(), 0) - nameLength(call));
  }

  /** A function's part is placed at its bracket, right behind the name. */
  private static int nameLength(CelExpr call) {
    String name = call.call().function();
    return Character.isLetter(name.charAt(0)) ? name.length() : 0;
  }

  static int start(CelExpr part, Map<Long, Integer> positions) {
    int own = positions.getOrDefault(part.id(), 0);
    return switch (part.getKind()) {
      case SELECT -> Math.min(own, start(part.select().operand(), positions));
      case CALL -> {
        int first = own - nameLength(part);
        if (part.call().target().isPresent()) {
          first = Math.min(first, start(part.call().target().get(), positions));
        }
        for (CelExpr argument : part.call().args()) {
          first = Math.min(first, start(argument, positions));
        }
        yield first;
      }
      default -> own;
    };
  }
}
