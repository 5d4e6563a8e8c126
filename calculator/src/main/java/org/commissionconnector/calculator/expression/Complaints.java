package org.commissionconnector.calculator.expression;

import dev.cel.common.CelIssue;
import dev.cel.common.ast.CelExpr;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.message.SourcePosition;

/** The parser's and the checker's complaints in words for people. */
final class Complaints {
  private static final Pattern UNEXPECTED =
      Pattern.compile(
          "(?:mismatched input|extraneous input|no viable alternative at input"
              + "|token recognition error at:) '(.*?)'(?: expecting .*)?",
          Pattern.DOTALL);
  private static final Pattern MISSING = Pattern.compile("missing '(.*)' at '.*'");
  private static final Pattern TOO_LONG = Pattern.compile("For input string: \"(.*)\".*");
  private static final Map<String, String> OTHER_LANGUAGES =
      Map.of("=", "==", "and", "&&", "or", "||", "AND", "&&", "OR", "||", "<>", "!=");

  private final Place place;

  Complaints(Place place) {
    this.place = place;
  }

  /** A complaint about the text itself. */
  ExpressionException ofParser(CelIssue issue) {
    SourcePosition at =
        place.at(issue.getSourceLocation().getLine(), issue.getSourceLocation().getColumn());
    return new ExpressionException(at, inWords(issue));
  }

  private Message inWords(CelIssue issue) {
    Matcher unexpected = UNEXPECTED.matcher(issue.getMessage());
    if (unexpected.matches()) {
      return unexpected(unexpected.group(1).strip(), issue);
    }
    Matcher missing = MISSING.matcher(issue.getMessage());
    if (missing.matches()) {
      return Message.of("expression.missing", missing.group(1));
    }
    Matcher tooLong = TOO_LONG.matcher(issue.getMessage());
    return tooLong.matches()
        ? Message.of("expression.too-long", tooLong.group(1))
        : Message.of("expression.other", issue.getMessage());
  }

  private Message unexpected(String text, CelIssue issue) {
    if (isBehindPercent(issue)) {
      return Message.of("expression.percent");
    }
    if (text.endsWith("<EOF>")) {
      return Message.of("expression.ends");
    }
    if (text.startsWith("'") || text.startsWith("\"")) {
      return Message.of("expression.open-text", text);
    }
    String meant = OTHER_LANGUAGES.get(text);
    return meant == null
        ? Message.of("expression.unexpected", text)
        : Message.of("expression.other-language", text, meant);
  }

  private boolean isBehindPercent(CelIssue issue) {
    String line =
        place
            .source()
            .lines()
            .skip(issue.getSourceLocation().getLine() - 1L)
            .findFirst()
            .orElse("");
    int column = Math.min(issue.getSourceLocation().getColumn(), line.length());
    return line.substring(0, column).stripTrailing().endsWith("%");
  }

  /** A complaint about kinds of values that do not go together. */
  ExpressionException ofChecker(CelIssue issue, CelExpr tree, Map<Long, Integer> positions) {
    return Mismatch.in(tree, issue)
        .map(mismatch -> place.refuse(mismatch.at(positions), mismatch.key(), mismatch.words()))
        .orElseGet(() -> ofParser(issue));
  }
}
