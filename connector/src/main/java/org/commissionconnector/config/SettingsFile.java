package org.commissionconnector.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commissionconnector.calculator.book.Company;
import org.commissionconnector.calculator.file.PlanSource;
import org.commissionconnector.calculator.file.Problems;
import org.commissionconnector.calculator.file.ReadException;
import org.commissionconnector.calculator.file.StrictYaml;
import org.commissionconnector.calculator.file.YamlNode;
import org.commissionconnector.calculator.message.Language;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.message.SourcePosition;
import org.commissionconnector.calculator.money.Rate;
import org.commissionconnector.crm.Secret;

/** Reads the settings file. */
public final class SettingsFile {
  private final Path folder;
  private final Secrets secrets;

  private SettingsFile(Path folder, Secrets secrets) {
    this.folder = folder;
    this.secrets = secrets;
  }

  /**
   * Reads settings.
   *
   * @param environment that secrets may be in
   * @throws ConfigException that lists everything wrong with them
   */
  public static Settings read(Path file, Map<String, String> environment) {
    Path absolute = file.toAbsolutePath().normalize();
    Path folder = Optional.ofNullable(absolute.getParent()).orElse(absolute);
    Problems problems = new Problems();
    String name = String.valueOf(file.getFileName());
    Optional<YamlNode.Mapping> top = StrictYaml.read(name, text(file), problems);
    SettingsFile reader = new SettingsFile(folder, new Secrets(environment, folder));
    Part part =
        top.map(mapping -> new Part(mapping, problems))
            .orElseGet(() -> Part.empty(new SourcePosition(name, 1, 1), new Problems()));
    Settings settings = reader.settings(absolute, part);
    if (!problems.isEmpty()) {
      throw new ConfigException(problems.sorted());
    }
    return settings;
  }

  private static String text(Path file) {
    if (!Files.exists(file)) {
      Problems missing = new Problems();
      missing.add(new SourcePosition(file.toString(), 1, 1), "settings.no-file");
      throw new ConfigException(missing.sorted());
    }
    try {
      return PlanSource.of(file).text();
    } catch (ReadException unreadable) {
      throw new ConfigException(unreadable.problems());
    }
  }

  private Settings settings(Path file, Part top) {
    Settings settings =
        new Settings(
            file,
            company(top.part("company")),
            folder(top),
            database(top.part("database")),
            connections(top),
            new ServerReader(folder, secrets).read(top.part("server")),
            alerts(top.part("alerts")),
            top.read("language", Values::language).orElse(Language.EN),
            schedule(top.part("schedule")),
            new CompanyRecordsReader(top).records());
    top.refuseTheRest();
    return settings;
  }

  private static Company company(Part part) {
    Company company =
        new Company(
            part.requiredAs("currency", "EUR", Values::currency)
                .orElse(Currency.getInstance("EUR")),
            part.requiredAs("timeZone", "Europe/Berlin", Values::zone).orElse(ZoneId.of("UTC")),
            part.read("fiscalYearStart", Values::fiscalYearStart).orElse(1));
    part.refuseTheRest();
    return company;
  }

  private Path folder(Part top) {
    Path plans = folder.resolve(top.text("plans").orElse("plans"));
    if (!Files.isDirectory(plans)) {
      top.problem("plans", Message.of("settings.no-plans-folder", plans));
    }
    return plans;
  }

  private DatabaseSettings database(Part part) {
    DatabaseSettings database = part.has("url") ? onServer(part) : inFile(part);
    part.refuseTheRest();
    return database;
  }

  private DatabaseSettings inFile(Part part) {
    return new DatabaseSettings.InFile(
        folder.resolve(part.text("file").orElse("data/commission.db")));
  }

  private DatabaseSettings onServer(Part part) {
    return new DatabaseSettings.OnServer(
        part.read("url", SettingsFile::databaseUrl).orElse(""),
        part.required("user", "commission"),
        part.requiredAs("password", "env:COMMISSION_DATABASE_PASSWORD", secrets::find)
            .orElse(Secret.of("")));
  }

  private static String databaseUrl(String text) {
    if (!text.startsWith("jdbc:postgresql:") || text.contains("password=")) {
      throw new BadValue("settings.database-url");
    }
    return text;
  }

  private List<ConnectionSettings> connections(Part top) {
    List<ConnectionSettings> connections = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Part part : top.parts("connections")) {
      ConnectionSettings connection = ConnectionReader.read(part, secrets);
      if (!names.add(connection.name())) {
        part.problem("name", Message.of("settings.connection-twice", connection.name()));
      }
      connections.add(connection);
    }
    return connections;
  }

  private static AlertSettings alerts(Part part) {
    Optional<String> below = part.text("below");
    boolean pace = below.isPresent() && below.get().equals("pace");
    Optional<Rate> rate = pace ? Optional.empty() : part.read("below", Values::rate);
    AlertSettings alerts =
        new AlertSettings(
            part.read("day", Values::day).orElse(20),
            pace ? Optional.empty() : Optional.of(rate.orElse(Rate.parse("80%"))),
            part.text("measure"));
    part.refuseTheRest();
    return alerts;
  }

  private static ScheduleSettings schedule(Part part) {
    ScheduleSettings schedule =
        new ScheduleSettings(
            part.read("catchUp", Values::duration).orElse(Duration.ofMinutes(5)),
            part.read("sweep", Values::duration).orElse(Duration.ofHours(24)),
            part.read("writeBack", Values::duration).orElse(Duration.ofSeconds(5)),
            part.read("alerts", Values::duration).orElse(Duration.ofHours(1)));
    part.refuseTheRest();
    return schedule;
  }
}
