package org.commissionconnector.calculator.expression;

import com.google.common.collect.ImmutableList;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commissionconnector.calculator.message.NearestWord;
import org.commissionconnector.calculator.money.Exact;

/**
 * Looks up every name in a parsed expression, and reads its numbers as they are written. What comes
 * out has the same shape, ready for the type checker.
 */
final class NameCheck {
  private static final Pattern NUMBER =
      Pattern.compile("[0-9.][0-9A-Za-z_.]*(?:(?<=[0-9.][eE])[+-][0-9]+)?");
  private static final Set<String> OPERATORS =
      Set.of(
          "_+_", "_-_", "_*_", "_/_", "_%_", "-_", "!_", "_&&_", "_||_", "_?_:_", "@in", "_<_",
          "_<=_", "_>_", "_>=_", "_==_", "_!=_");

  private final Place place;
  private final Map<Long, Integer> positions;
  private final Names names;
  private final MeasureNames measures;
  private final Findings findings = new Findings();

  NameCheck(Place place, Map<Long, Integer> positions, Names names) {
    this.place = place;
    this.positions = positions;
    this.names = names;
    this.measures = new MeasureNames(place, positions, names.measures());
  }

  /** What was found on the way, by the part's number in the syntax tree. */
  static final class Findings {
    final Map<Long, Exact> numbers = new LinkedHashMap<>();
    final Map<Long, Field> fields = new LinkedHashMap<>();
    final Map<Long, CustomField> customFields = new LinkedHashMap<>();
    final Map<Long, Expression.MeasureCall> calls = new LinkedHashMap<>();
    final Map<Long, java.time.Period> orders = new LinkedHashMap<>();
    final Set<String> roots = new LinkedHashSet<>();
  }

  /** A company's own field of a record. */
  record CustomField(Subject subject, String name) {
    String path() {
      return subject.word() + ".custom." + name;
    }
  }

  Findings findings() {
    return findings;
  }

  CelExpr check(CelExpr part) throws ExpressionException {
    return switch (part.getKind()) {
      case CONSTANT -> constant(part);
      case IDENT -> throw loneName(part);
      case SELECT -> select(part);
      case CALL -> call(part);
      case LIST -> CelExpr.ofList(part.id(), checkAll(part.list().elements()), ImmutableList.of());
      case MAP, STRUCT, COMPREHENSION, NOT_SET -> throw refuse(part, "expression.no-maps");
    };
  }

  private ImmutableList<CelExpr> checkAll(List<CelExpr> parts) throws ExpressionException {
    List<CelExpr> checked = new ArrayList<>();
    for (CelExpr part : parts) {
      checked.add(check(part));
    }
    return ImmutableList.copyOf(checked);
  }

  private CelExpr constant(CelExpr part) throws ExpressionException {
    return switch (part.constant().getKind()) {
      case STRING_VALUE, BOOLEAN_VALUE, NULL_VALUE -> part;
      case BYTES_VALUE -> throw refuse(part, "expression.no-bytes");
      default -> number(part);
    };
  }

  private CelExpr number(CelExpr part) throws ExpressionException {
    Matcher written = NUMBER.matcher(place.from(position(part)));
    String text = written.lookingAt() ? written.group() : "?";
    if (!Exact.isPlainDecimal(text)) {
      throw refuse(part, "expression.not-plain", text);
    }
    Exact size = Exact.parse(text);
    findings.numbers.put(part.id(), isNegative(part.constant()) ? size.negated() : size);
    return CelExpr.ofConstant(part.id(), CelConstant.ofValue(1.0));
  }

  /** The parser takes a sign into the number but places it at the first digit. */
  private static boolean isNegative(CelConstant number) {
    return number.getKind() == CelConstant.Kind.INT64_VALUE
        ? number.int64Value() < 0
        : number.getKind() == CelConstant.Kind.DOUBLE_VALUE
            && Double.compare(number.doubleValue(), 0.0) < 0;
  }

  private CelExpr select(CelExpr part) throws ExpressionException {
    CelExpr operand = part.select().operand();
    String name = part.select().field();
    if (operand.getKind() == CelExpr.ExprKind.Kind.IDENT) {
      field(part, subject(operand), name);
    } else {
      custom(part, customOf(operand), name);
    }
    return part;
  }

  /** Refuses what stands before a point: an unknown name, or something that is no record. */
  private ExpressionException noRecord(CelExpr part, String name) {
    CelExpr first = part;
    while (first.getKind() == CelExpr.ExprKind.Kind.SELECT) {
      first = first.select().operand();
    }
    return first.getKind() == CelExpr.ExprKind.Kind.IDENT
            && Subject.of(first.ident().name()).isEmpty()
        ? loneName(first)
        : refuse(part, "expression.field-of-nothing", name);
  }

  private void field(CelExpr part, Subject subject, String name) throws ExpressionException {
    String path = subject.word() + "." + name;
    if (name.equals("custom") && subject.hasCustomFields()) {
      throw refuse(part, "expression.custom-alone", path);
    }
    Optional<Field> field = Field.of(path);
    if (field.isEmpty()) {
      String nearest = NearestWord.of(name, Field.namesOf(subject)).orElse("?");
      throw refuse(part, "expression.unknown-field", path, subject.word() + "." + nearest);
    }
    findings.fields.put(part.id(), field.get());
  }

  private void custom(CelExpr part, Optional<Subject> subject, String name)
      throws ExpressionException {
    if (subject.isEmpty()) {
      throw noRecord(part, name);
    }
    findings.customFields.put(part.id(), new CustomField(subject.get(), name));
  }

  /** The record whose own fields {@code deal.custom} means. */
  private Optional<Subject> customOf(CelExpr part) throws ExpressionException {
    if (part.getKind() != CelExpr.ExprKind.Kind.SELECT
        || !part.select().field().equals("custom")
        || part.select().operand().getKind() != CelExpr.ExprKind.Kind.IDENT) {
      return Optional.empty();
    }
    Subject subject = subject(part.select().operand());
    if (!subject.hasCustomFields()) {
      throw refuse(part, "expression.no-custom", subject.word());
    }
    return Optional.of(subject);
  }

  private Subject subject(CelExpr ident) throws ExpressionException {
    Optional<Subject> subject = Subject.of(ident.ident().name());
    if (subject.isEmpty()) {
      throw loneName(ident);
    }
    if (subject.get().isOfTransaction() && !names.transaction()) {
      throw refuse(ident, "expression.no-transaction", ident.ident().name());
    }
    findings.roots.add(subject.get().word());
    return subject.get();
  }

  private ExpressionException loneName(CelExpr ident) {
    String name = ident.ident().name();
    if (Subject.of(name).isPresent()) {
      return refuse(ident, "expression.record-alone", name, name + ".id");
    }
    return refuse(ident, "expression.unknown-name", name, KnownNames.nearest(name));
  }

  private CelExpr call(CelExpr part) throws ExpressionException {
    String name = part.call().function();
    if (OPERATORS.contains(name)) {
      return withArguments(isNullTest(part) ? ofIds(part) : part, part.call().target());
    }
    if (name.equals("_[_]")) {
      return index(part);
    }
    Function function = Function.of(name).orElseThrow(() -> unknownFunction(part));
    return switch (function) {
      case ORDERS_WITHIN -> ordersWithin(part);
      case MEASURE, TARGET, ATTAINMENT, PROJECTED, REQUIRED_PER_DAY -> {
        findings.calls.put(part.id(), measures.call(part, function));
        yield part;
      }
      default -> withArguments(part, checkTarget(part));
    };
  }

  /** {@code deal == null} asks whether there is a deal. */
  private static boolean isNullTest(CelExpr part) {
    String name = part.call().function();
    return (name.equals("_==_") || name.equals("_!=_"))
        && part.call().args().stream().anyMatch(NameCheck::isNull);
  }

  private static boolean isNull(CelExpr part) {
    return part.getKind() == CelExpr.ExprKind.Kind.CONSTANT
        && part.constant().getKind() == CelConstant.Kind.NULL_VALUE;
  }

  /** A record stands for its id, which it has whenever there is one. */
  private static CelExpr ofIds(CelExpr call) {
    List<CelExpr> arguments = new ArrayList<>();
    for (CelExpr argument : call.call().args()) {
      boolean record =
          argument.getKind() == CelExpr.ExprKind.Kind.IDENT
              && Subject.of(argument.ident().name()).filter(s -> s != Subject.LINE).isPresent();
      arguments.add(record ? CelExpr.ofSelect(argument.id(), argument, "id", false) : argument);
    }
    return CelExpr.ofCall(
        call.id(), call.call().target(), call.call().function(), ImmutableList.copyOf(arguments));
  }

  private CelExpr withArguments(CelExpr part, Optional<CelExpr> target) throws ExpressionException {
    return CelExpr.ofCall(part.id(), target, part.call().function(), checkAll(part.call().args()));
  }

  private Optional<CelExpr> checkTarget(CelExpr part) throws ExpressionException {
    Optional<CelExpr> target = part.call().target();
    return target.isPresent() ? Optional.of(check(target.get())) : Optional.empty();
  }

  /** {@code deal.custom['sales region']}. */
  private CelExpr index(CelExpr part) throws ExpressionException {
    CelExpr key = part.call().args().get(1);
    if (key.getKind() != CelExpr.ExprKind.Kind.CONSTANT
        || key.constant().getKind() != CelConstant.Kind.STRING_VALUE) {
      throw refuse(part, "expression.no-index");
    }
    Optional<Subject> subject = customOf(part.call().args().get(0));
    if (subject.isEmpty()) {
      throw refuse(part, "expression.no-index");
    }
    custom(part, subject, key.constant().stringValue());
    return part;
  }

  private CelExpr ordersWithin(CelExpr part) throws ExpressionException {
    Optional<CelExpr> target = part.call().target();
    if (target.isEmpty()
        || target.get().getKind() != CelExpr.ExprKind.Kind.IDENT
        || subject(target.get()) != Subject.CUSTOMER) {
      throw refuse(part, "expression.orders-of-whom");
    }
    findings.orders.put(part.id(), OrdersWithin.back(part, place, Parts.name(part, positions)));
    return CelExpr.ofSelect(part.id(), target.get(), "ordersWithin", false);
  }

  private int position(CelExpr part) {
    return positions.getOrDefault(part.id(), 0);
  }

  private ExpressionException refuse(CelExpr part, String key, Object... arguments) {
    return place.refuse(Parts.start(part, positions), key, arguments);
  }

  private ExpressionException unknownFunction(CelExpr call) {
    String name = call.call().function();
    int at = Parts.name(call, positions);
    if (Function.LOOPS.contains(name)) {
      return place.refuse(at, "expression.no-loops", name);
    }
    String nearest = NearestWord.of(name, Function.words()).orElse("?");
    return place.refuse(at, "expression.unknown-function", name, nearest);
  }
}
