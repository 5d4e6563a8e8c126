package org.commissionconnector.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.commissionconnector.crm.CommissionResult;
import org.commissionconnector.demo.DemoSummary;

/** What the demo says on the terminal. */
final class DemoWords {
  private static final int REASONS = 5;

  private DemoWords() {}

  static List<String> summary(DemoSummary summary) {
    List<String> lines = new ArrayList<>();
    lines.add("pulled      " + counts(summary.pulled()));
    lines.add("credited    %d lines".formatted(summary.credited()));
    summary
        .earned()
        .forEach((currency, sum) -> lines.add("earned      %s %s".formatted(currency, sum)));
    lines.add(
        "written     fields of %d records%s, %d notes, %d tasks"
            .formatted(
                summary.written().fields(),
                summary.written().byKind().isEmpty()
                    ? ""
                    : " (" + counts(summary.written().byKind()) + ")",
                summary.written().notes(),
                summary.written().tasks()));
    summary.alerts().forEach(alert -> lines.add("alert       " + alert.subject()));
    lines.add("uncredited  %d lines".formatted(summary.uncredited().size()));
    lines.addAll(reasons(summary.uncredited()));
    lines.addAll(problems(summary.problems()));
    return lines;
  }

  /** Each sentence once, with how many lines of the record it is true of. */
  private static List<String> problems(List<DemoSummary.Problem> problems) {
    Map<String, Long> byText =
        problems.stream()
            .collect(
                Collectors.groupingBy(
                    problem -> problem.record() + ": " + problem.message(),
                    TreeMap::new,
                    Collectors.counting()));
    List<String> lines = new ArrayList<>();
    lines.add("problems    %d".formatted(byText.size()));
    byText.forEach(
        (text, lineCount) ->
            lines.add(
                "            %s%s"
                    .formatted(text, lineCount == 1 ? "" : " (%d lines)".formatted(lineCount))));
    return lines;
  }

  private static String counts(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(entry -> entry.getValue() + " " + entry.getKey())
        .collect(Collectors.joining(", "));
  }

  private static List<String> reasons(List<DemoSummary.Uncredited> uncredited) {
    Map<String, Long> byReason =
        uncredited.stream()
            .collect(
                Collectors.groupingBy(
                    DemoSummary.Uncredited::reason, TreeMap::new, Collectors.counting()));
    return byReason.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(REASONS)
        .map(entry -> "            %d x %s".formatted(entry.getValue(), entry.getKey()))
        .toList();
  }

  /**
   * What a write changed in the CRM.
   *
   * @param inFull with the explanation, else in one line
   */
  static List<String> written(CommissionResult result, boolean inFull) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "  -> %s: commission %s, payable %s, %s, %s"
            .formatted(
                result.ref(), result.earned(), result.payable(), result.state(), result.period()));
    if (inFull) {
      result.explanation().lines().forEach(line -> lines.add("     " + line));
    }
    return lines;
  }
}
