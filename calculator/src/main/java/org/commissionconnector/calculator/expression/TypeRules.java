package org.commissionconnector.calculator.expression;

import dev.cel.checker.CelChecker;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelVarDecl;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.NullableType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompilerFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What goes with what, told to the type checker: one kind of number, and nothing that could not be
 * null.
 */
final class TypeRules {
  static final CelType NUMBER = NullableType.create(SimpleType.DOUBLE);
  static final CelType TEXT = NullableType.create(SimpleType.STRING);
  static final CelType TRUTH = NullableType.create(SimpleType.BOOL);
  static final CelType NUMBERS = ListType.create(NUMBER);
  static final CelType TEXTS = ListType.create(TEXT);
  static final CelType CUSTOM = MapType.create(SimpleType.STRING, SimpleType.DYN);

  /** Stands for {@code customer.ordersWithin(..)}, whose argument was read before. */
  static final String ORDERS_WITHIN = "customer.ordersWithin";

  private static final int MOST_ARGUMENTS = 12;

  private TypeRules() {}

  private static final Map<String, CelFunctionDecl> FUNCTIONS = byName();
  private static final CelChecker NOTHING =
      CelCompilerFactory.standardCelCheckerBuilder().setStandardEnvironmentEnabled(false).build();

  /**
   * A checker that knows what one expression names. It reads its rules anew for each expression, so
   * that fewer are faster.
   */
  static CelChecker checker(CelExpr named, NameCheck.Findings findings) {
    Set<String> functions = new LinkedHashSet<>();
    collectFunctions(named, functions);
    return NOTHING
        .toCheckerBuilder()
        .addVarDeclarations(variables(findings))
        .addFunctionDeclarations(functions.stream().map(TypeRules::function).toList())
        .build();
  }

  private static void collectFunctions(CelExpr part, Set<String> functions) {
    if (part.getKind() == CelExpr.ExprKind.Kind.LIST) {
      part.list().elements().forEach(element -> collectFunctions(element, functions));
    }
    if (part.getKind() == CelExpr.ExprKind.Kind.CALL) {
      functions.add(part.call().function());
      part.call().target().ifPresent(target -> collectFunctions(target, functions));
      part.call().args().forEach(argument -> collectFunctions(argument, functions));
    }
  }

  private static CelFunctionDecl function(String name) {
    CelFunctionDecl known = FUNCTIONS.get(name);
    if (known == null) {
      throw new IllegalArgumentException("no type rule for " + name);
    }
    return known;
  }

  private static Map<String, CelFunctionDecl> byName() {
    return Stream.concat(operators().stream(), functions().stream())
        .collect(Collectors.toUnmodifiableMap(CelFunctionDecl::name, known -> known));
  }

  private static Set<CelVarDecl> variables(NameCheck.Findings findings) {
    Set<CelVarDecl> variables = new LinkedHashSet<>();
    for (Field field : findings.fields.values()) {
      variables.add(CelVarDecl.newVarDeclaration(field.path(), type(field.kind())));
    }
    for (NameCheck.CustomField custom : findings.customFields.values()) {
      String path = custom.subject().word() + ".custom";
      variables.add(CelVarDecl.newVarDeclaration(path, CUSTOM));
    }
    if (!findings.orders.isEmpty()) {
      variables.add(CelVarDecl.newVarDeclaration(ORDERS_WITHIN, NUMBER));
    }
    return variables;
  }

  private static CelType type(Field.Kind kind) {
    return switch (kind) {
      case TRUTH -> TRUTH;
      case NUMBER -> NUMBER;
      case TEXT, DAY -> TEXT;
      case TEXTS -> TEXTS;
    };
  }

  private static List<CelFunctionDecl> operators() {
    List<CelFunctionDecl> operators = new ArrayList<>();
    operators.add(function("_+_", rule(NUMBER, NUMBER, NUMBER), rule(TEXT, TEXT, TEXT)));
    for (String arithmetic : List.of("_-_", "_*_", "_/_", "_%_")) {
      operators.add(function(arithmetic, rule(NUMBER, NUMBER, NUMBER)));
    }
    operators.add(function("-_", rule(NUMBER, NUMBER)));
    for (String order : List.of("_<_", "_<=_", "_>_", "_>=_")) {
      operators.add(function(order, rule(TRUTH, NUMBER, NUMBER), rule(TRUTH, TEXT, TEXT)));
    }
    for (String equality : List.of("_==_", "_!=_")) {
      operators.add(
          function(
              equality,
              rule(TRUTH, NUMBER, NUMBER),
              rule(TRUTH, TEXT, TEXT),
              rule(TRUTH, TRUTH, TRUTH)));
    }
    operators.add(function("!_", rule(TRUTH, TRUTH)));
    operators.add(function("_&&_", rule(TRUTH, TRUTH, TRUTH)));
    operators.add(function("_||_", rule(TRUTH, TRUTH, TRUTH)));
    operators.add(
        function(
            "_?_:_",
            rule(NUMBER, TRUTH, NUMBER, NUMBER),
            rule(TEXT, TRUTH, TEXT, TEXT),
            rule(TRUTH, TRUTH, TRUTH, TRUTH)));
    operators.add(function("@in", rule(TRUTH, NUMBER, NUMBERS), rule(TRUTH, TEXT, TEXTS)));
    operators.add(function("_[_]", rule(SimpleType.DYN, CUSTOM, SimpleType.STRING)));
    return operators;
  }

  private static List<CelFunctionDecl> functions() {
    CelType text = SimpleType.STRING;
    List<CelFunctionDecl> functions = new ArrayList<>();
    for (String measure : List.of("measure", "target", "attainment")) {
      functions.add(function(measure, rule(NUMBER, text), rule(NUMBER, text, text)));
    }
    functions.add(function("projected", rule(NUMBER, text)));
    functions.add(function("requiredPerDay", rule(NUMBER, text)));
    functions.add(function("elapsed", rule(NUMBER)));
    functions.add(function("within", rule(TRUTH, TEXT, TEXT)));
    functions.add(function("startsWith", ofText(TRUTH, TEXT)));
    functions.add(function("contains", ofText(TRUTH, TEXT)));
    functions.add(
        function(
            "size",
            rule(NUMBER, TEXT),
            rule(NUMBER, TEXTS),
            rule(NUMBER, NUMBERS),
            ofText(NUMBER),
            CelOverloadDecl.newMemberOverload("size-of-texts", NUMBER, TEXTS)));
    functions.add(function("min", ofNumbers()));
    functions.add(function("max", ofNumbers()));
    return functions;
  }

  private static CelOverloadDecl[] ofNumbers() {
    return Stream.iterate(1, count -> count <= MOST_ARGUMENTS, count -> count + 1)
        .map(count -> rule(NUMBER, Collections.nCopies(count, NUMBER).toArray(CelType[]::new)))
        .toArray(CelOverloadDecl[]::new);
  }

  private static CelOverloadDecl rule(CelType result, CelType... arguments) {
    return CelOverloadDecl.newGlobalOverload(name(result, arguments), result, arguments);
  }

  private static CelOverloadDecl ofText(CelType result, CelType... arguments) {
    CelType[] all = Stream.concat(Stream.of(TEXT), Stream.of(arguments)).toArray(CelType[]::new);
    return CelOverloadDecl.newMemberOverload("of-" + name(result, all), result, all);
  }

  private static String name(CelType result, CelType... arguments) {
    StringBuilder name = new StringBuilder(result.toString());
    for (CelType argument : arguments) {
      name.append(',').append(argument);
    }
    return name.toString();
  }

  private static CelFunctionDecl function(String name, CelOverloadDecl... rules) {
    List<CelOverloadDecl> named =
        Stream.of(rules)
            .map(rule -> rule.toBuilder().setOverloadId(name + " " + rule.overloadId()).build())
            .toList();
    return CelFunctionDecl.newFunctionDeclaration(name, named);
  }
}
