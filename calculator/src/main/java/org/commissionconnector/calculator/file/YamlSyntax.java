package org.commissionconnector.calculator.file;

import org.commissionconnector.calculator.message.Message;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says what YAML could not read, and how an expression is written so that it can. */
final class YamlSyntax {
  private YamlSyntax() {}

  static Message message(MarkedYAMLException broken, String content) {
    String problem = broken.getProblem() == null ? "" : broken.getProblem();
    return looksLikeExpression(broken, content)
        ? Message.of("file.yaml-syntax-expression", problem)
        : Message.of("file.yaml-syntax", problem);
  }

  private static boolean looksLikeExpression(MarkedYAMLException broken, String content) {
    Mark mark = broken.getProblemMark();
    if (mark == null) {
      return false;
    }
    String line = content.lines().skip(mark.getLine()).findFirst().orElse("");
    return line.matches(".*\\b(if|base|exclude|when|formula|amount|target-pay|of):.*");
  }
}
