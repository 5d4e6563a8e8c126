package org.commissionconnector.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commissionconnector.demo.DemoCompany;
import org.commissionconnector.demo.OdooSandbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an admin reads when a right is missing, word for word. */
class CheckCommandTest {
  private static final Clock CLOCK = Clock.fixed(DemoCompany.morning(), ZoneOffset.UTC);

  private static final List<String> GROUPS =
      List.of(
          "sales_team.group_sale_salesman_all_leads",
          "account.group_account_readonly",
          "base.group_system");

  @TempDir private Path folder;
  private OdooSandbox odoo;
  private String login = "";
  private long user;

  @BeforeEach
  void startOdoo() throws IOException, InterruptedException {
    odoo = OdooSandbox.start(folder.resolve("state.json"), CLOCK, 0);
    login = odoo.login();
    user =
        post("common", "authenticate", "\"%s\", \"%s\", {}".formatted(login, odoo.password()))
            .asLong();
    Run init =
        run(
            "init",
            "--url",
            odoo.url().toString(),
            "--database",
            odoo.database(),
            "--login",
            login);
    assertEquals(ExitCode.DONE, init.exitCode(), init.err());
  }

  @AfterEach
  void stopOdoo() {
    odoo.close();
  }

  @Test
  void withEveryRightAndInstalledOnlyTheRingsAreLeft() {
    assertEquals(ExitCode.DONE, run("install").exitCode());
    Run check = run("check");
    assertEquals(ExitCode.DONE, check.exitCode(), check.out());
    assertEquals(
        """
        WARNING     rings: the settings name no 'publicUrl': changes are found by polling only, every 5 minutes
                    set 'publicUrl' under 'server' to an address of this machine that 127.0.0.1 reaches
        """,
        notOk(check));
  }

  @ParameterizedTest(name = "without {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      sales_team.group_sale_salesman_all_leads | FAILED | read crm.lead | '%s' may not; needed for deals | set Sales to 'User: All Documents'
      account.group_account_readonly | FAILED | read account.move | '%s' may not; needed for invoices | tick 'Show Accounting Features - Readonly' (developer mode shows it)
      account.group_account_readonly | FAILED | read account.partial.reconcile | '%s' may not; needed for payments | tick 'Show Accounting Features - Readonly' (developer mode shows it)
      base.group_system | WARNING | create ir.ui.view | '%s' may not; needed for 'commission install': the group that may write, and pages in the forms | set Administration to 'Settings'; it can be taken away after 'commission install'
      base.group_system | WARNING | create base.automation | '%s' may not; needed for 'commission install': to be rung at once | set Administration to 'Settings'; it can be taken away after 'commission install'
      base.group_system | WARNING | create ir.model.fields | '%s' may not; needed for 'commission install': fields and rows | set Administration to 'Access Rights'; it can be taken away after 'commission install'
      """)
  void aMissingRightIsNamedWithTheClicksThatGrantIt(
      String group, String level, String subject, String detail, String clicks)
      throws IOException, InterruptedException {
    take(group);
    Run check = run("check");
    assertEquals(
        level.equals("FAILED") ? ExitCode.REFUSED : ExitCode.DONE, check.exitCode(), check.out());
    String expected =
        "%-11s %s: %s%n            in Odoo under Settings > Users & Companies > Users > '%s' > Access Rights %s%n"
            .formatted(level, subject, detail.formatted(login), login, clicks);
    assertTrue(check.out().contains(expected), check.out());
  }

  @Test
  void whoSeesOnlyTheOwnDealsIsToldSo() throws IOException, InterruptedException {
    set(
        List.of(
            "sales_team.group_sale_salesman",
            "account.group_account_readonly",
            "base.group_system"));
    Run check = run("check");
    assertEquals(ExitCode.REFUSED, check.exitCode(), check.out());
    assertTrue(
        check
            .out()
            .contains(
                """
                FAILED      all deals: '%s' sees only the own deals and orders
                            in Odoo under Settings > Users & Companies > Users > '%s' > Access Rights set Sales to 'User: All Documents'
                """
                    .formatted(login, login)),
        check.out());
  }

  /** Leaves the user the groups that docs/odoo.md names, but this one. */
  private void take(String group) throws IOException, InterruptedException {
    set(GROUPS.stream().filter(one -> !one.equals(group)).toList());
  }

  private void set(List<String> groups) throws IOException, InterruptedException {
    List<Long> ids = new ArrayList<>();
    for (String group : groups) {
      int dot = group.indexOf('.');
      ids.add(
          execute(
                  "ir.model.data",
                  "search_read",
                  "[[[\"module\", \"=\", \"%s\"], [\"name\", \"=\", \"%s\"]]]"
                      .formatted(group.substring(0, dot), group.substring(dot + 1)))
              .path(0)
              .path("res_id")
              .asLong());
    }
    JsonNode done =
        execute("res.users", "write", "[[%d], {\"groups_id\": [[6, 0, %s]]}]".formatted(user, ids));
    assertTrue(done.asBoolean(), done.toString());
  }

  private JsonNode execute(String model, String method, String arguments)
      throws IOException, InterruptedException {
    return post(
        "object",
        "execute_kw",
        "%d, \"%s\", \"%s\", \"%s\", %s, {}"
            .formatted(user, odoo.password(), model, method, arguments));
  }

  private JsonNode post(String service, String method, String arguments)
      throws IOException, InterruptedException {
    String body =
        "{\"jsonrpc\": \"2.0\", \"method\": \"call\", \"id\": 1, \"params\": {\"service\": \"%s\", \"method\": \"%s\", \"args\": [\"%s\", %s]}}"
            .formatted(service, method, odoo.database(), arguments);
    HttpRequest request =
        HttpRequest.newBuilder(odoo.url().resolve("/jsonrpc"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    String answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
    return new ObjectMapper().readTree(answer).path("result");
  }

  private static String notOk(Run check) {
    StringBuilder lines = new StringBuilder();
    check
        .out()
        .lines()
        .filter(line -> !line.startsWith("OK "))
        .forEach(line -> lines.append(line).append('\n'));
    return lines.toString();
  }

  private Run run(String... command) {
    return Run.at(folder, Map.of("CRM_SECRET", odoo.password()), CLOCK, command);
  }
}
