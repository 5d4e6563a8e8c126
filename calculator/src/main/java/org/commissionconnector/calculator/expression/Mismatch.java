package org.commissionconnector.calculator.expression;

import dev.cel.common.CelIssue;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commissionconnector.calculator.message.Message;

/**
 * An operator or function among kinds of values that it does not take.
 *
 * @param kinds as the checker writes them
 */
record Mismatch(CelExpr call, List<String> kinds) {
  private static final Pattern COMPLAINT =
      Pattern.compile("found no matching overload for '.*?' applied to '(.*?)'(?: .*)?");
  private static final Pattern KIND =
      Pattern.compile("(?:wrapper|list)\\([a-z_]+\\)|list\\([a-z_]+\\([a-z_]+\\)\\)|[a-z_]+");

  static Optional<Mismatch> in(CelExpr tree, CelIssue issue) {
    Matcher complaint = COMPLAINT.matcher(issue.getMessage());
    if (!complaint.matches()) {
      return Optional.empty();
    }
    List<String> kinds = new ArrayList<>();
    Matcher kind = KIND.matcher(complaint.group(1));
    while (kind.find()) {
      kinds.add(kind.group());
    }
    return find(tree, issue.getExprId()).map(call -> new Mismatch(call, kinds));
  }

  private static Optional<CelExpr> find(CelExpr part, long id) {
    if (part.getKind() == CelExpr.ExprKind.Kind.LIST) {
      return part.list().elements().stream().flatMap(e -> find(e, id).stream()).findFirst();
    }
    if (part.getKind() != CelExpr.ExprKind.Kind.CALL) {
      return Optional.empty();
    }
    return part.id() == id
        ? Optional.of(part)
        : Stream.concat(part.call().target().stream(), part.call().args().stream())
            .flatMap(inner -> find(inner, id).stream())
            .findFirst();
  }

  int at(Map<Long, Integer> positions) {
    return Parts.name(call, positions);
  }

  String key() {
    String name = call.call().function();
    if (name.equals("_?_:_")) {
      return kinds.get(0).contains("bool") ? "expression.two-kinds" : "expression.no-choice";
    }
    if (Character.isLetter(name.charAt(0))) {
      return kinds.isEmpty() ? "expression.takes-something" : "expression.does-not-take";
    }
    return kinds.size() == 1 ? "expression.not-of" : "expression.not-between";
  }

  Object[] words() {
    List<Message> words = kinds.stream().map(TypeWords::word).toList();
    String name = call.call().function();
    return switch (key()) {
      case "expression.two-kinds" -> new Object[] {words.get(1), words.get(2)};
      case "expression.no-choice" -> new Object[] {words.get(0)};
      case "expression.takes-something" -> new Object[] {name};
      case "expression.does-not-take" -> new Object[] {name, and(words)};
      case "expression.not-of" -> new Object[] {operator(name), words.get(0)};
      default -> new Object[] {operator(name), words.get(0), words.get(1)};
    };
  }

  private static Message and(List<Message> words) {
    Message all = words.get(0);
    for (Message next : words.subList(1, words.size())) {
      all = Message.of("expression.and", all, next);
    }
    return all;
  }

  private static String operator(String name) {
    return name.replaceAll("[@_]", "");
  }
}
