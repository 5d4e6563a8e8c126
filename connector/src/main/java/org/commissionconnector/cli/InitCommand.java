package org.commissionconnector.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.commissionconnector.calculator.book.Company;
import org.commissionconnector.config.ConnectionSettings;
import org.commissionconnector.config.CrmKind;
import org.commissionconnector.config.Settings;
import org.commissionconnector.crm.Crm;
import org.commissionconnector.crm.Secret;
import org.commissionconnector.crm.Survey;
import org.commissionconnector.crm.odoo.OdooFields;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes first settings and a first plan from what a CRM holds. */
@Command(
    name = "init",
    description = {
      "Looks at what a CRM holds and writes commission.yaml and a first plan that credits its salespeople.",
      "Asks for what no option says. The password or API key comes from the environment or from the file odoo.key (suitecrm.key);",
      "where it is in neither it is asked for and kept in that file, which only you may read. A file that is there is never touched."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  commission init         asks for everything",
      "  export CRM_SECRET=...   the password or API key",
      "  commission init --url https://odoo.example.com --database production --login commission"
    })
final class InitCommand implements Callable<Integer> {
  private static final Path PLAN = Path.of("plans", "salespeople.yaml");

  private final Console console;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "odoo (the default) or suitecrm.",
      defaultValue = "odoo")
  private String kind = "odoo";

  @Option(names = "--url", paramLabel = "URL", description = "The CRM's address.")
  private @Nullable String url;

  @Option(names = "--database", paramLabel = "NAME", description = "The CRM's database.")
  private @Nullable String database;

  @Option(names = "--login", paramLabel = "LOGIN", description = "Of the connector's user there.")
  private @Nullable String login;

  @Option(
      names = "--secret-env",
      paramLabel = "NAME",
      description = "The variable that holds the password or API key. Default: CRM_SECRET.",
      defaultValue = "CRM_SECRET")
  private String secretName = "CRM_SECRET";

  @Option(
      names = "--company",
      paramLabel = "ID",
      description = "A company to read, where the CRM keeps several; may be given again.")
  private List<Long> companies = List.of();

  InitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Path settings = console.folder().resolve(Settings.FILE_NAME);
    Path plan = console.folder().resolve(PLAN);
    refuseIfThere(settings);
    FirstKey key = FirstKey.of(console, kind, secretName);
    ConnectionSettings connection = connection(key);
    FirstFiles files;
    try (Crm crm = connection.open(asYetUnknown(), console.clock())) {
      Survey survey = crm.survey();
      ZoneId zone = survey.zone().orElse(ZoneId.of("UTC"));
      files =
          new FirstFiles(
              connection, key.word(), survey, LocalDate.ofInstant(console.clock().instant(), zone));
    }
    files.seen().forEach(console.out()::println);
    boolean hasPlans = Files.exists(plan);
    if (!hasPlans) {
      write(plan, files.plan());
    }
    write(settings, files.settings());
    key.keep();
    console
        .out()
        .printf(
            "wrote %s%s%s%nnext: commission check, then: commission sync%n",
            Settings.FILE_NAME,
            hasPlans ? "; " + PLAN + " was there and is kept" : " and " + PLAN,
            key.isNew() ? "; the key is in " + key.file().getFileName() : "");
    return ExitCode.DONE;
  }

  private ConnectionSettings connection(FirstKey key) {
    String address = asked("--url", url, "address of the CRM, such as https://odoo.example.com");
    CrmKind asked = CrmKind.of(kind).orElseThrow(this::unknownKind);
    String base =
        asked.has("database")
            ? asked("--database", database, "name of its database")
            : Optional.ofNullable(database).orElse("");
    String user = asked("--login", login, "login of the connector's user there");
    Secret secret = key.secret(user);
    return new ConnectionSettings(
        asked.word(),
        asked,
        address(address),
        base,
        user,
        secret,
        Optional.empty(),
        Optional.empty(),
        companies,
        OdooFields.USUAL);
  }

  private CommandException unknownKind() {
    return new CommandException(
        ExitCode.BAD_INPUT,
        "'%s' is no kind of CRM; known: %s".formatted(kind, String.join(", ", CrmKind.words())));
  }

  private static URI address(String text) {
    if (!text.matches("https?://[^\\s/?#@]+(/[^\\s?#]*)?")) {
      throw new CommandException(
          ExitCode.BAD_INPUT,
          "'%s' is not an address; write for example https://odoo.example.com".formatted(text));
    }
    return URI.create(text);
  }

  private String asked(String option, @Nullable String given, String question) {
    return Optional.ofNullable(given)
        .or(() -> console.questions().ask(question))
        .filter(text -> !text.isBlank())
        .orElseThrow(
            () ->
                new CommandException(
                    ExitCode.BAD_INPUT, "%s is missing: the %s".formatted(option, question)));
  }

  private static void refuseIfThere(Path settings) {
    if (Files.exists(settings)) {
      throw new CommandException(
          ExitCode.BAD_INPUT,
          "%s is there already and is never overwritten; move it away, or run init in another folder"
              .formatted(settings.getFileName()));
    }
  }

  private static void write(Path file, String text) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
    } catch (IOException failure) {
      throw new UncheckedIOException(file + " cannot be written", failure);
    }
  }

  private static Company asYetUnknown() {
    return new Company(Currency.getInstance("EUR"), ZoneId.of("UTC"), 1);
  }
}
