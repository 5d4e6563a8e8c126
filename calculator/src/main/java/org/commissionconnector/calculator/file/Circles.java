package org.commissionconnector.calculator.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commissionconnector.calculator.expression.Expression;
import org.commissionconnector.calculator.message.SourcePosition;
import org.commissionconnector.calculator.plan.CommissionPlan;
import org.commissionconnector.calculator.plan.Component;
import org.commissionconnector.calculator.plan.Credit;
import org.commissionconnector.calculator.plan.Measure;

/**
 * Finds measures that need themselves to be computed, directly or through others, and components
 * paid on earnings that depend on their own.
 */
final class Circles {
  /** A measure, or what is earned in a component. */
  private record Node(boolean earnings, String name) {}

  private record Need(Node of, SourcePosition at) {}

  private final Map<Node, List<Need>> needs = new LinkedHashMap<>();
  private final Set<Node> done = new HashSet<>();
  private final Problems problems;

  private Circles(Problems problems) {
    this.problems = problems;
  }

  static void check(CommissionPlan plan, Problems problems) {
    Circles circles = new Circles(problems);
    for (Measure measure : plan.measures()) {
      measure.credit().ifPresent(credit -> circles.credit(measure.name(), credit, plan));
    }
    for (Component component : plan.components()) {
      component.credit().ifPresent(credit -> circles.component(component, credit, plan));
    }
    for (Component component : plan.components()) {
      circles.earnings(component);
    }
    for (Node node : List.copyOf(circles.needs.keySet())) {
      circles.walk(node, new ArrayList<>(), new ArrayList<>());
    }
  }

  private void component(Component component, Credit credit, CommissionPlan plan) {
    credit(component.id(), credit, plan);
    Node measure = new Node(false, component.id());
    if (credit.base() instanceof Credit.Base.Earnings base) {
      need(measure, new Node(true, base.component()), base.position());
    }
    if (credit.base() == Credit.Base.Kind.REST) {
      PayMeasures.of(component).forEach((name, at) -> need(measure, new Node(false, name), at));
    }
  }

  private void credit(String name, Credit credit, CommissionPlan plan) {
    Node measure = new Node(false, name);
    expression(measure, credit.when());
    expression(measure, plan.exclude());
    if (credit.base() instanceof Credit.Base.Formula formula) {
      expression(measure, Optional.of(formula.expression()));
    }
  }

  private void expression(Node from, Optional<Expression> expression) {
    expression.ifPresent(
        read -> {
          for (Expression.MeasureCall call : read.measureCalls()) {
            if (!call.function().equals("target")) {
              need(from, new Node(false, call.measure()), read.position());
            }
          }
        });
  }

  private void earnings(Component component) {
    Node earnings = new Node(true, component.id());
    need(earnings, new Node(false, component.id()), component.position());
    PayMeasures.of(component).forEach((name, at) -> need(earnings, new Node(false, name), at));
  }

  private void need(Node from, Node of, SourcePosition at) {
    needs.computeIfAbsent(from, unused -> new ArrayList<>()).add(new Need(of, at));
  }

  private void walk(Node node, List<Node> way, List<Need> taken) {
    if (done.contains(node)) {
      return;
    }
    way.add(node);
    for (Need need : needs.getOrDefault(node, List.of())) {
      taken.add(need);
      int start = way.indexOf(need.of());
      if (start >= 0) {
        tell(way.subList(start, way.size()), taken.subList(start, taken.size()));
      } else {
        walk(need.of(), way, taken);
      }
      taken.remove(taken.size() - 1);
    }
    way.remove(way.size() - 1);
    done.add(node);
  }

  private void tell(List<Node> circle, List<Need> taken) {
    int first = 0;
    while (first < circle.size() - 1 && circle.get(first).earnings()) {
      first++;
    }
    problems.add(taken.get(first).at(), "file.circle", names(circle));
  }

  private static String names(List<Node> circle) {
    StringBuilder names = new StringBuilder();
    String last = "";
    for (Node node : circle) {
      if (!node.name().equals(last)) {
        names.append(node.name()).append(" > ");
      }
      last = node.name();
    }
    String first = circle.get(0).name();
    return last.equals(first) && names.length() > first.length() + " > ".length()
        ? names.substring(0, names.length() - " > ".length())
        : names.append(first).toString();
  }
}
