package org.commissionconnector.calculator.expression;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.time.Period;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how far {@code customer.ordersWithin('365d')} looks back. */
final class OrdersWithin {
  private static final Pattern SPAN = Pattern.compile("([0-9]{1,5})([dm])");

  private OrdersWithin() {}

  static Period back(CelExpr call, Place place, int position) throws ExpressionException {
    if (call.call().args().size() == 1) {
      CelExpr argument = call.call().args().get(0);
      if (argument.getKind() == CelExpr.ExprKind.Kind.CONSTANT
          && argument.constant().getKind() == CelConstant.Kind.STRING_VALUE) {
        Matcher span = SPAN.matcher(argument.constant().stringValue());
        if (span.matches()) {
          int count = Integer.parseInt(span.group(1));
          return span.group(2).equals("d") ? Period.ofDays(count) : Period.ofMonths(count);
        }
      }
    }
    throw place.refuse(position, "expression.bad-span");
  }
}
