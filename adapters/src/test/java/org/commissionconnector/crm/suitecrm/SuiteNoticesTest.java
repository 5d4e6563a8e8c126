package org.commissionconnector.crm.suitecrm;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commissionconnector.crm.Notice;
import org.commissionconnector.crm.RecordRef;
import org.commissionconnector.crm.http.CrmHttp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How people are told, and that it is once. */
class SuiteNoticesTest {
  private static final String ANNA = "1d394783-0d09-3bd6-1204-6b020c070a01";
  private static final String DEAL = "55479296-6327-5251-1a27-6b020dad00c9";

  private final SuiteReplay suite = new SuiteReplay();

  @AfterEach
  void stop() {
    suite.close();
  }

  @Test
  void aTaskIsATaskAndRingsTheBell() throws IOException {
    suite.answers(post("/Api/V8/module"), "133-task-create");
    try (SuiteCrm crm = suite.crm()) {
      assertTrue(crm.notify(notice(Notice.Kind.TASK, true)));
    }
    List<JsonNode> made = made();
    assertEquals(
        List.of("Tasks", "Alerts"), made.stream().map(data -> data.path("type").asText()).toList());
    JsonNode task = made.get(0).path("attributes");
    assertEquals("2026-11-27 17:00:00", task.path("date_due").asText());
    assertEquals(ANNA, task.path("assigned_user_id").asText());
    assertEquals("Opportunities", task.path("parent_type").asText());
    assertEquals(DEAL, task.path("parent_id").asText());
    assertEquals(
        "index.php?module=Opportunities&action=DetailView&record=" + DEAL,
        made.get(1).path("attributes").path("url_redirect").asText());
  }

  @Test
  void aNoteOnARecordRingsNoBell() throws IOException {
    suite.answers(post("/Api/V8/module"), "134-note-create");
    try (SuiteCrm crm = suite.crm()) {
      assertTrue(crm.notify(notice(Notice.Kind.NOTE, true)));
    }
    assertEquals(List.of("Notes"), made().stream().map(one -> one.path("type").asText()).toList());
  }

  @Test
  void aNoteAboutNothingRingsTheBell() throws IOException {
    suite.answers(post("/Api/V8/module"), "130-alert-create");
    try (SuiteCrm crm = suite.crm()) {
      assertTrue(crm.notify(notice(Notice.Kind.NOTE, false)));
    }
    assertEquals(List.of("Alerts"), made().stream().map(one -> one.path("type").asText()).toList());
  }

  @Test
  void theIdIsTheNoticesOwnWhicheverTryItIs() throws IOException {
    suite.answers(post("/Api/V8/module"), "134-note-create");
    try (SuiteCrm crm = suite.crm()) {
      assertTrue(crm.notify(notice(Notice.Kind.NOTE, true)));
      assertTrue(crm.notify(notice(Notice.Kind.NOTE, true)));
    }
    List<JsonNode> made = made();
    assertEquals(made.get(0).path("id"), made.get(1).path("id"));
    assertEquals('5', made.get(0).path("id").asText().charAt(14));
  }

  @Test
  void aBrokenAnswerMakesNoSecondOne() throws IOException {
    suite
        .server()
        .stubFor(
            post("/Api/V8/module")
                .inScenario("broken")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER))
                .willSetStateTo("made"));
    suite.answers(
        post("/Api/V8/module").inScenario("broken").whenScenarioStateIs("made"),
        "241-alert-create-with-client-id-again");
    try (SuiteCrm crm = suite.crm()) {
      assertFalse(crm.notify(notice(Notice.Kind.NOTE, true)));
    }
    List<JsonNode> made = made();
    assertEquals(2, made.size());
    assertEquals(made.get(0).path("id"), made.get(1).path("id"));
  }

  @Test
  void whatFollowsTheFirstJsonValueIsNotRead() {
    suite.says(
        post("/Api/V8/module"),
        201,
        "{\"data\": {\"type\": \"Note\", \"id\": \"1\", \"attributes\": {}}}Provide both a User Name and an"
            + " Email Address.");
    try (SuiteCrm crm = suite.crm()) {
      assertTrue(crm.notify(notice(Notice.Kind.NOTE, true)));
    }
  }

  private static Notice notice(Notice.Kind kind, boolean onDeal) {
    return new Notice(
        "alert|anna|2026-11",
        kind,
        new RecordRef("suitecrm", RecordRef.Kind.PERSON, ANNA),
        onDeal
            ? Optional.of(new RecordRef("suitecrm", RecordRef.Kind.DEAL, DEAL))
            : Optional.empty(),
        "Anna is behind",
        "Anna is at 43 % of target on the 20th",
        kind == Notice.Kind.TASK ? Optional.of(LocalDate.of(2026, 11, 27)) : Optional.empty());
  }

  /** What was sent to be made, the first first. */
  private List<JsonNode> made() throws IOException {
    List<JsonNode> made = new ArrayList<>();
    for (LoggedRequest request : suite.sent("POST", "/Api/V8/module")) {
      made.add(0, CrmHttp.json().readTree(request.getBodyAsString()).path("data"));
    }
    return made;
  }
}
