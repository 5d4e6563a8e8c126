package org.commissionconnector.calculator.file;

import java.util.List;
import java.util.stream.Collectors;
import org.commissionconnector.calculator.message.Language;

/** Plans or a book cannot be read. Lists everything that was found wrong, not only the first. */
public final class ReadException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<FileProblem> problems;

  public ReadException(List<FileProblem> problems) {
    super(lines(problems, Language.EN));
    this.problems = List.copyOf(problems);
  }

  /** By file, line and column. */
  public List<FileProblem> problems() {
    return problems;
  }

  /** One line a problem: {@code field-sales.yaml:14:9: what is wrong}. */
  public String text(Language language) {
    return lines(problems, language);
  }

  private static String lines(List<FileProblem> problems, Language language) {
    return problems.stream()
        .map(problem -> problem.text(language))
        .collect(Collectors.joining("\n"));
  }
}
