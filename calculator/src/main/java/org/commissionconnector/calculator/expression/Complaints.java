package org.commissionconnector.calculator.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commissionconnector.calculator.message.Message;

/** The parser's and the checker's complaints in words for people. */
final class Complaints {
  private static final Pattern UNEXPECTED =
      Pattern.compile(
          "(?:mismatched input|extraneous input|no viable alternative at input"
              + "|token recognition error at:) '(.*?)'(?: expecting .*)?",
          Pattern.DOTALL);
  private static final Pattern TOO_LONG = Pattern.compile("For input string: \"(.*)\".*");
  private static final Pattern NO_MATCH =
      Pattern.compile("found no matching overload for '(.*?)' applied to '(.*?)' \\(candidates.*");

  private Complaints() {}

  static Message inWords(String complaint) {
    Matcher unexpected = UNEXPECTED.matcher(complaint);
    if (unexpected.matches()) {
      return unexpected.group(1).endsWith("<EOF>")
          ? Message.of("expression.ends")
          : Message.of("expression.unexpected", unexpected.group(1));
    }
    Matcher tooLong = TOO_LONG.matcher(complaint);
    if (tooLong.matches()) {
      return Message.of("expression.too-long", tooLong.group(1));
    }
    Matcher noMatch = NO_MATCH.matcher(complaint);
    if (noMatch.matches()) {
      return mismatch(noMatch.group(1), noMatch.group(2));
    }
    return Message.of("expression.other", complaint);
  }

  private static Message mismatch(String function, String applied) {
    List<Message> types = new ArrayList<>();
    for (String type :
        applied.replaceFirst("\\.", ",").replaceAll("^\\(|\\)$", "").split(",", -1)) {
      types.add(TypeWords.word(type.replaceFirst("^ *\\(", "").strip()));
    }
    String operator = function.replaceAll("^@|_", "");
    return switch (types.size()) {
      case 1 -> Message.of("expression.mismatch-one", operator, types.get(0));
      case 2 -> Message.of("expression.mismatch-two", operator, types.get(0), types.get(1));
      default -> Message.of("expression.mismatch-more", operator);
    };
  }
}
