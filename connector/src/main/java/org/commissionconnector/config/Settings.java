package org.commissionconnector.config;

import java.nio.file.Path;
import java.util.List;
import org.commissionconnector.calculator.book.Company;
import org.commissionconnector.calculator.message.Language;

/**
 * Everything an installation is told. Paths are absolute, secrets are resolved.
 *
 * @param file they were read from
 * @param plans a folder of plans
 * @param language of explanations and notices for people whose own is not known
 */
public record Settings(
    Path file,
    Company company,
    Path plans,
    DatabaseSettings database,
    List<ConnectionSettings> connections,
    ServerSettings server,
    AlertSettings alerts,
    Language language,
    ScheduleSettings schedule,
    CompanyRecords records) {

  /** The name of the settings file where no other is given. */
  public static final String FILE_NAME = "commission.yaml";

  public Settings {
    connections = List.copyOf(connections);
  }

  /** The connection of that name, which there must be. */
  public ConnectionSettings connection(String name) {
    return connections.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  /** What the company knows of its people that the CRM does not. */
  public record CompanyRecords(
      List<RoleSettings> roles,
      List<PersonSettings> people,
      List<TargetSettings> targets,
      List<IndicatorSettings> indicators,
      List<AdjustmentSettings> adjustments) {
    public static final CompanyRecords NONE =
        new CompanyRecords(List.of(), List.of(), List.of(), List.of(), List.of());

    public CompanyRecords {
      roles = List.copyOf(roles);
      people = List.copyOf(people);
      targets = List.copyOf(targets);
      indicators = List.copyOf(indicators);
      adjustments = List.copyOf(adjustments);
    }
  }
}
