package org.commissionconnector.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commissionconnector.calculator.book.Company;
import org.commissionconnector.calculator.message.Language;
import org.commissionconnector.calculator.money.Rate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
  private static final String LEAST = "company: {currency: EUR, timeZone: Europe/Berlin}\n";

  @TempDir private Path folder;

  @BeforeEach
  void makeThePlansFolder() throws IOException {
    Files.createDirectory(folder.resolve("plans"));
  }

  @Test
  void everyDefault() throws IOException {
    Settings settings = read(LEAST, Map.of());

    assertEquals(
        new Company(Currency.getInstance("EUR"), ZoneId.of("Europe/Berlin"), 1),
        settings.company());
    assertEquals(folder.resolve("plans"), settings.plans());
    assertEquals(
        new DatabaseSettings.InFile(folder.resolve("data/commission.db")), settings.database());
    assertEquals(List.of(), settings.connections());
    assertEquals(
        new ServerSettings(
            "127.0.0.1",
            8470,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            4,
            Optional.empty(),
            ServerSettings.Limits.USUAL,
            List.of()),
        settings.server());
    assertEquals(
        new AlertSettings(20, Optional.of(Rate.parse("80%")), Optional.empty()), settings.alerts());
    assertEquals(Language.EN, settings.language());
    assertEquals(
        new ScheduleSettings(
            Duration.ofMinutes(5),
            Duration.ofHours(24),
            Duration.ofSeconds(5),
            Duration.ofHours(1)),
        settings.schedule());
    assertEquals(Settings.CompanyRecords.NONE, settings.records());
  }

  @Test
  void aConnectionTakesItsSecretFromTheEnvironment() throws IOException {
    ConnectionSettings connection =
        read(LEAST + connection("env:KEY"), Map.of("KEY", "s3cret")).connections().get(0);

    assertEquals("odoo", connection.name());
    assertEquals(URI.create("https://odoo.example.com"), connection.url());
    assertEquals("s3cret", connection.secret().reveal());
    assertFalse(connection.toString().contains("s3cret"), connection.toString());
  }

  @Test
  void aConnectionTakesItsSecretFromAFile() throws IOException {
    Files.writeString(folder.resolve("key"), "from file\n");

    assertEquals(
        "from file",
        read(LEAST + connection("file:key"), Map.of()).connections().get(0).secret().reveal());
  }

  @Test
  void aSecretInTheOpenIsRefusedAndNotRepeated() {
    assertEquals(
        "commission.yaml:8:13: a secret stands here in the open; move it to the environment and"
            + " write env:NAME, or to a file and write file:PATH. Take it for known now, and"
            + " replace it",
        refusal(LEAST + connection("hunter2"), Map.of()));
  }

  @Test
  void allProblemsAreListedAtOnceWithTheirPlaces() {
    assertEquals(
        """
        commission.yaml:1:21: 'Euro' is not a currency code; write for example EUR
        commission.yaml:1:37: 'Berlin' is not a time zone; write for example Europe/Berlin
        commission.yaml:2:1: there is no setting 'conections'; the nearest is 'connections' (known here: adjustments, alerts, company, connections, database, indicators, language, people, plans, roles, schedule, server, targets)
        commission.yaml:3:15: '31' is not a whole number from 1 to 28
        commission.yaml:3:26: '80' is not a percentage; write for example 80%
        commission.yaml:4:21: 'often' is not a time span; write for example 30s, 5m, 24h or 1d
        commission.yaml:5:11: 'fr' is not known here; one of: en, zh""",
        refusal(
            """
            company: {currency: Euro, timeZone: Berlin}
            conections: []
            alerts: {day: 31, below: 80}
            schedule: {catchUp: often}
            language: fr
            """,
            Map.of()));
  }

  @Test
  void whatIsMissingIsNamedWithAnExample() {
    assertEquals(
        """
        commission.yaml:1:1: currency is missing; write for example currency: EUR
        commission.yaml:1:1: timeZone is missing; write for example timeZone: Europe/Berlin""",
        refusal("language: en\n", Map.of()));
  }

  @Test
  void aSecretThatIsNotThereIsNamedByWhereItShouldBe() {
    assertEquals(
        "commission.yaml:8:13: the environment variable KEY is not set or empty",
        refusal(LEAST + connection("env:KEY"), Map.of()));
    assertEquals(
        "commission.yaml:8:13: the file key cannot be read",
        refusal(LEAST + connection("file:key"), Map.of()));
  }

  @Test
  void twoConnectionsCannotShareAName() {
    String both = connection("env:KEY") + connection("env:KEY").replace("connections:\n", "");

    assertEquals(
        "commission.yaml:9:5: there are two connections named 'odoo'; ids of records begin with"
            + " that name, so each needs its own",
        refusal(LEAST + both, Map.of("KEY", "k")));
  }

  @Test
  void aFolderOfPlansThatIsNotThereIsNamed() {
    assertEquals(
        "commission.yaml:2:1: there is no folder %s to read plans from"
            .formatted(folder.resolve("schemes")),
        refusal(LEAST + "plans: schemes\n", Map.of()));
  }

  @Test
  void aFileThatIsNotThereSaysHowToGetOne() {
    Path file = folder.resolve("other.yaml");

    assertEquals(
        file
            + ":1:1: there is no settings file here; name one with --settings FILE, or write"
            + " one as docs/install.md shows",
        assertThrows(ConfigException.class, () -> SettingsFile.read(file, Map.of())).text());
  }

  @Test
  void aPasswordInADatabaseAddressIsRefused() {
    assertEquals(
        "commission.yaml:2:17: a database address begins with jdbc:postgresql: and holds no"
            + " password; that goes under password, as env:NAME or file:PATH",
        refusal(
            LEAST
                + "database: {url: 'jdbc:postgresql://h/d?password=x', user: u, password:"
                + " env:KEY}\n",
            Map.of("KEY", "k")));
  }

  private static String connection(String secret) {
    return """
        connections:
          - name: odoo
            kind: odoo
            url: https://odoo.example.com
            database: production
            login: bot@example.com
            secret: %s
        """
        .formatted(secret);
  }

  private Settings read(String text, Map<String, String> environment) throws IOException {
    Path file = Files.writeString(folder.resolve("commission.yaml"), text);
    return SettingsFile.read(file, environment);
  }

  private String refusal(String text, Map<String, String> environment) {
    return assertThrows(ConfigException.class, () -> read(text, environment)).text();
  }
}
