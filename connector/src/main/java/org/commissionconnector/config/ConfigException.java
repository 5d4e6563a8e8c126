package org.commissionconnector.config;

import java.util.List;
import java.util.stream.Collectors;
import org.commissionconnector.calculator.file.FileProblem;

/** The settings cannot be used. Lists everything that is wrong with them, a line each. */
public final class ConfigException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<FileProblem> problems;

  public ConfigException(List<FileProblem> problems) {
    super(lines(problems));
    this.problems = List.copyOf(problems);
  }

  public List<FileProblem> problems() {
    return problems;
  }

  /** One line a problem: {@code commission.yaml:14:9: what is wrong}. */
  public String text() {
    return lines(problems);
  }

  private static String lines(List<FileProblem> problems) {
    return problems.stream().map(FileProblem::toString).collect(Collectors.joining("\n"));
  }
}
