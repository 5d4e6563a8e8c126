package org.commissionconnector.calculator.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commissionconnector.calculator.period.FiscalCalendar;
import org.commissionconnector.calculator.plan.CommissionPlan;
import org.jspecify.annotations.Nullable;

/** Reads plan files. Everything wrong with all of them is found before any of it is told. */
public final class PlanReader {
  private PlanReader() {}

  /**
   * Reads the plans of a folder, or one plan file.
   *
   * @param calendar where the company's fiscal year starts, on which the borders of quarters,
   *     halves and years depend; null when nobody knows
   * @throws ReadException that lists all problems
   */
  public static List<CommissionPlan> read(Path folderOrFile, @Nullable FiscalCalendar calendar)
      throws ReadException {
    return read(PlanSource.all(folderOrFile), calendar);
  }

  /**
   * Reads plans from texts.
   *
   * @param calendar null when nobody knows where the fiscal year starts
   * @throws ReadException that lists all problems
   */
  public static List<CommissionPlan> read(
      List<PlanSource> sources, @Nullable FiscalCalendar calendar) throws ReadException {
    Problems problems = new Problems();
    List<VersionFile> versions = new ArrayList<>();
    for (PlanSource source : sources) {
      Problems ofFile = new Problems();
      Optional<VersionFile> version =
          StrictYaml.read(source.name(), source.text(), ofFile)
              .flatMap(file -> new PlanFileReader(file, ofFile, calendar).read());
      if (ofFile.isEmpty()) {
        version.ifPresent(read -> Circles.check(read.plan(), ofFile));
      }
      version.ifPresent(versions::add);
      problems.addAll(ofFile);
    }
    VersionFile.compare(versions, problems);
    problems.throwIfAny();
    return versions.stream().map(VersionFile::plan).toList();
  }
}
