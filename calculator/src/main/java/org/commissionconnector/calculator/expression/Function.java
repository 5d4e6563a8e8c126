package org.commissionconnector.calculator.expression;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The functions that expressions may call. */
enum Function {
  MEASURE("measure"),
  TARGET("target"),
  ATTAINMENT("attainment"),
  PROJECTED("projected"),
  REQUIRED_PER_DAY("requiredPerDay"),
  ELAPSED("elapsed"),
  ORDERS_WITHIN("ordersWithin"),
  WITHIN("within"),
  STARTS_WITH("startsWith"),
  CONTAINS("contains"),
  SIZE("size"),
  MIN("min"),
  MAX("max");

  static final Set<String> LOOPS = Set.of("all", "exists", "exists_one", "map", "filter");

  private final String word;

  Function(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  /** Whether it takes a second argument that says which stretch is meant. */
  boolean takesWhen() {
    return this == MEASURE || this == TARGET || this == ATTAINMENT;
  }

  static Optional<Function> of(String word) {
    return Stream.of(values()).filter(function -> function.word.equals(word)).findFirst();
  }

  static List<String> words() {
    return Stream.of(values()).map(Function::word).toList();
  }
}
