package org.commissionconnector.calculator.expression;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.List;
import org.commissionconnector.calculator.money.Exact;

/** Turns a checked syntax tree into terms, once, so that evaluating looks nothing up. */
final class TermBuilder {
  private final String source;
  private final NameCheck.Findings findings;

  TermBuilder(String source, NameCheck.Findings findings) {
    this.source = source;
    this.findings = findings;
  }

  Term build(CelExpr part) {
    Field field = findings.fields.get(part.id());
    if (field != null) {
      return scope -> scope.field(field);
    }
    NameCheck.CustomField custom = findings.customFields.get(part.id());
    if (custom != null) {
      Subject subject = custom.subject();
      String name = custom.name();
      return scope -> scope.custom(subject, name);
    }
    java.time.Period back = findings.orders.get(part.id());
    if (back != null) {
      return scope -> scope.ordersWithin(back);
    }
    return part.getKind() == CelExpr.ExprKind.Kind.CALL ? call(part) : constant(part);
  }

  private Term constant(CelExpr part) {
    Value value = literal(part);
    return scope -> value;
  }

  private Value literal(CelExpr part) {
    if (part.getKind() != CelExpr.ExprKind.Kind.CONSTANT) {
      throw new IllegalArgumentException("a list stands alone in " + source);
    }
    Exact number = findings.numbers.get(part.id());
    if (number != null) {
      return new Value.Numeric(number);
    }
    return switch (part.constant().getKind()) {
      case STRING_VALUE -> new Value.Text(part.constant().stringValue());
      case BOOLEAN_VALUE -> part.constant().booleanValue() ? Value.TRUE : Value.FALSE;
      default -> Value.NULL;
    };
  }

  private Term call(CelExpr part) {
    Expression.MeasureCall measure = findings.calls.get(part.id());
    if (measure != null) {
      return scope -> scope.measure(measure);
    }
    List<CelExpr> arguments = part.call().args();
    return switch (part.call().function()) {
      case "!_" -> Logic.not(build(arguments.get(0)));
      case "-_" -> Arithmetic.negated(build(arguments.get(0)));
      case "_?_:_" ->
          Logic.choose(build(arguments.get(0)), build(arguments.get(1)), build(arguments.get(2)));
      case "@in" -> in(arguments.get(0), arguments.get(1));
      case "_[_]" -> throw new IllegalArgumentException("an index stands alone in " + source);
      default -> named(part);
    };
  }

  private Term named(CelExpr part) {
    List<CelExpr> arguments = part.call().args();
    return switch (part.call().function()) {
      case "elapsed" -> Scope::elapsed;
      case "size" -> size(part.call().target().orElseGet(() -> arguments.get(0)));
      case "min" -> Arithmetic.fold((a, b) -> a.min(b), buildAll(arguments));
      case "max" -> Arithmetic.fold((a, b) -> a.max(b), buildAll(arguments));
      case "within" ->
          TextFunctions.ask(Scope::within, build(arguments.get(0)), build(arguments.get(1)));
      case "startsWith" ->
          TextFunctions.ask(
              (scope, text, start) -> text.startsWith(start),
              build(part.call().target().orElseThrow()),
              build(arguments.get(0)));
      case "contains" ->
          TextFunctions.ask(
              (scope, text, inside) -> text.contains(inside),
              build(part.call().target().orElseThrow()),
              build(arguments.get(0)));
      default -> binary(part.call().function(), arguments.get(0), arguments.get(1));
    };
  }

  private Term binary(String operator, CelExpr left, CelExpr right) {
    return switch (operator) {
      case "_&&_" -> Logic.and(build(left), build(right));
      case "_||_" -> Logic.or(build(left), build(right));
      case "_==_" -> equal(left, right);
      case "_!=_" -> Logic.not(equal(left, right));
      case "_<_" -> ordered(order -> order < 0, left, right);
      case "_<=_" -> ordered(order -> order <= 0, left, right);
      case "_>_" -> ordered(order -> order > 0, left, right);
      case "_>=_" -> ordered(order -> order >= 0, left, right);
      case "_+_" -> Arithmetic.plus(build(left), build(right));
      case "_-_" -> Arithmetic.of(Exact::minus, build(left), build(right));
      case "_*_" -> Arithmetic.of(Exact::times, build(left), build(right));
      case "_/_" -> Arithmetic.of(Arithmetic.divide(source), build(left), build(right));
      case "_%_" -> Arithmetic.of(Arithmetic.remainder(source), build(left), build(right));
      default -> throw new IllegalArgumentException(operator + " has no meaning in " + source);
    };
  }

  private Term.Condition ordered(Comparison.Order order, CelExpr left, CelExpr right) {
    Exact number = findings.numbers.get(right.id());
    return number != null
        ? Comparison.ordered(order, build(left), number)
        : Comparison.ordered(order, build(left), build(right));
  }

  private Term.Condition equal(CelExpr left, CelExpr right) {
    return right.getKind() == CelExpr.ExprKind.Kind.CONSTANT
            && right.constant().getKind() == CelConstant.Kind.STRING_VALUE
        ? Comparison.isText(build(left), right.constant().stringValue())
        : Comparison.equal(build(left), build(right));
  }

  private Term in(CelExpr element, CelExpr list) {
    return list.getKind() == CelExpr.ExprKind.Kind.LIST
        ? Comparison.in(build(element), buildAll(list.list().elements()))
        : Comparison.in(build(element), build(list));
  }

  private Term size(CelExpr part) {
    if (part.getKind() == CelExpr.ExprKind.Kind.LIST) {
      Value count = new Value.Numeric(Exact.of(part.list().elements().size()));
      return scope -> count;
    }
    return TextFunctions.size(build(part));
  }

  private List<Term> buildAll(List<CelExpr> parts) {
    return parts.stream().map(this::build).toList();
  }
}
