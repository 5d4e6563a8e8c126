package org.commissionconnector.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commissionconnector.calculator.book.Person;
import org.commissionconnector.config.ConnectionSettings;
import org.commissionconnector.crm.Survey;
import org.commissionconnector.crm.Survey.CompanyFound;

/**
 * The first settings and the first plan of an installation, from what its CRM holds.
 *
 * @param secret where the key is: {@code env:CRM_SECRET}
 * @param today in the company's zone
 */
record FirstFiles(ConnectionSettings connection, String secret, Survey survey, LocalDate today) {
  private static final String ROLE = "salesperson";

  /** The company whose books decide. */
  CompanyFound company() {
    List<Long> asked = connection.companies();
    return survey.companies().stream()
        .filter(found -> asked.isEmpty() || asked.contains(Long.valueOf(found.id())))
        .findFirst()
        .orElse(
            new CompanyFound(
                "", "", survey.currencies().stream().findFirst(), java.util.Optional.empty()));
  }

  String currency() {
    return company().currency().orElse("EUR");
  }

  ZoneId zone() {
    return survey.zone().orElse(ZoneId.of("UTC"));
  }

  String settings() {
    return """
        # Written by: commission init. Yours to change; docs/install.md explains each key.
        company: {currency: %s, timeZone: %s, fiscalYearStart: "%02d-01"}
        plans: plans
        connections:
          - name: %s
            kind: %s
            url: %s
        %s    login: %s
            secret: %s
        %s%s"""
        .formatted(
            currency(),
            zone(),
            company().fiscalYearStart().orElse(1),
            connection.name(),
            connection.kind().word(),
            connection.url(),
            connection.database().isEmpty()
                ? ""
                : "    database: " + quoted(connection.database()) + "\n",
            quoted(connection.login()),
            secret,
            companies(),
            roles());
  }

  private String companies() {
    List<Long> asked = connection.companies();
    if (!asked.isEmpty()) {
      return "    companies: " + asked + "\n";
    }
    return survey.companies().size() < 2 ? "" : "    companies: [" + company().id() + "]\n";
  }

  /** Where the CRM knows no salespeople, everybody is one until somebody says who. */
  private String roles() {
    boolean known =
        survey.people().stream()
            .anyMatch(person -> person.active() && person.roles().contains(ROLE));
    return known
        ? ""
        : "# The CRM has no sales team with members: everybody sells.\nroles: {"
            + ROLE
            + ": [everybody]}\n";
  }

  String plan() {
    int year = today.getYear();
    return """
        # Written by: commission init. A first plan that credits every salesperson; change its numbers.
        # See what it means with: commission plan explain plans/salespeople.yaml
        plan: salespeople
        title: {en: Salespeople, zh: 销售人员提成方案}
        currency: %s
        period: month
        effective: %d-01-01..%d-12-31
        payees: [{role: %s}]
        components:
          - component: invoiced
            title: {en: Invoiced sales, zh: 开票销售额}
            credit: {event: invoice, to: owner, base: amount}
            pay: 5%%
            release: {when: payment}
        """
        .formatted(currency(), year - 1, year + 1, ROLE);
  }

  /** What was seen, a line each, and what to look after. */
  List<String> seen() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s at %s: %s"
            .formatted(
                survey.product(),
                connection.url(),
                survey.companies().stream()
                    .map(CompanyFound::name)
                    .collect(Collectors.joining(", "))));
    lines.add(
        "books in %s, time zone %s, fiscal year from month %d"
            .formatted(currency(), zone(), company().fiscalYearStart().orElse(1)));
    List<String> won =
        survey.stages().stream()
            .filter(Survey.StageFound::isWon)
            .map(Survey.StageFound::name)
            .toList();
    lines.add(
        "%d stages of deals, won: %s"
            .formatted(survey.stages().size(), won.isEmpty() ? "none" : String.join(", ", won)));
    lines.add("%d teams, %d salespeople".formatted(survey.teams().size(), survey.sellers().size()));
    lines.addAll(advice());
    return lines;
  }

  private List<String> advice() {
    List<String> advice = new ArrayList<>();
    if (survey.zone().isEmpty()) {
      advice.add("the CRM names no time zone: UTC is taken; correct 'timeZone' in the settings");
    }
    if (survey.companies().size() > 1 && connection.companies().isEmpty()) {
      advice.add(
          "of %d companies only %s is read; name others under 'companies' in the settings"
              .formatted(survey.companies().size(), company().name()));
    }
    List<Person> alone = survey.withoutManager();
    if (!alone.isEmpty()) {
      advice.add(
          "without a manager, so that nobody is told when they fall behind: "
              + alone.stream().map(FirstFiles::name).sorted().collect(Collectors.joining(", ")));
    }
    return advice;
  }

  private static String name(Person person) {
    String name = person.name();
    return name == null ? person.id() : name;
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
