package org.commissionconnector.demo;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of a run.
 *
 * @param pulled records that are kept now, by kind
 * @param credited lines that somebody is credited for
 * @param earned of everybody, in all periods, by currency
 * @param written what changed in the CRM in this run
 * @param alerts tasks that were made in this run
 */
public record DemoSummary(
    Map<String, Long> pulled,
    long credited,
    Map<String, String> earned,
    Written written,
    List<Alert> alerts,
    List<Uncredited> uncredited,
    List<Problem> problems) {

  /**
   * @param fields records whose fields changed
   * @param notes for people, on records
   * @param tasks for people, with a day
   * @param byKind records whose fields changed, by kind
   */
  public record Written(long fields, long notes, long tasks, Map<String, Long> byKind) {}

  /**
   * @param to the person's id
   */
  public record Alert(String to, String subject) {}

  public record Uncredited(String transaction, String reason) {}

  public record Problem(String record, @Nullable String path, String message) {}
}
