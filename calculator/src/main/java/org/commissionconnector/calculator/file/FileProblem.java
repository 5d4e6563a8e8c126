package org.commissionconnector.calculator.file;

import java.util.Comparator;
import org.commissionconnector.calculator.message.Language;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.message.SourcePosition;

/** What is wrong with a file, and where. */
public record FileProblem(SourcePosition at, Message message) {
  /** By file, line and column. */
  public static final Comparator<FileProblem> BY_POSITION =
      Comparator.comparing((FileProblem problem) -> problem.at().file())
          .thenComparingInt(problem -> problem.at().line())
          .thenComparingInt(problem -> problem.at().column());

  /** {@code field-sales.yaml:14:9: what is wrong}. */
  public String text(Language language) {
    return at + ": " + message.text(language);
  }

  /** The English text. */
  @Override
  public String toString() {
    return text(Language.EN);
  }
}
