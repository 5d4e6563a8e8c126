package org.commissionconnector.crm.suitecrm;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.commissionconnector.crm.CrmException;
import org.commissionconnector.crm.RecordRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How we log in, and when anew. */
class SuiteTokensTest {
  private static final String TOKEN = "/Api/access_token";

  private final SuiteReplay suite = new SuiteReplay();
  private final Later clock = new Later();

  @AfterEach
  void stop() {
    suite.close();
  }

  @Test
  void aTokenServesUntilFiveMinutesBeforeItsEnd() {
    try (SuiteCrm crm = suite.crm(clock, Optional.empty())) {
      assertFalse(crm.existing(RecordRef.Kind.DEAL).isEmpty());
      clock.now = SuiteReplay.CLOCK.instant().plus(Duration.ofMinutes(54));
      assertFalse(crm.existing(RecordRef.Kind.DEAL).isEmpty());
      assertEquals(1, suite.sent("POST", TOKEN).size());
      clock.now = SuiteReplay.CLOCK.instant().plus(Duration.ofMinutes(55));
      assertFalse(crm.existing(RecordRef.Kind.DEAL).isEmpty());
      assertEquals(2, suite.sent("POST", TOKEN).size());
    }
  }

  @Test
  void aTokenThatIsNotAcceptedIsReplacedOnce() {
    suite.answers(
        get(urlPathEqualTo("/Api/V8/module/Opportunities"))
            .inScenario("revoked")
            .whenScenarioStateIs(Scenario.STARTED)
            .willSetStateTo("new"),
        "16-expired-or-revoked-token-in-table");
    suite.answers(
        get(urlPathEqualTo("/Api/V8/module/Opportunities"))
            .inScenario("revoked")
            .whenScenarioStateIs("new"),
        "62-opportunities-filter-won-page");
    try (SuiteCrm crm = suite.crm(clock, Optional.empty())) {
      assertFalse(crm.existing(RecordRef.Kind.DEAL).isEmpty());
    }
    assertEquals(2, suite.sent("POST", TOKEN).size());
  }

  @Test
  void aTokenThatIsNeverAcceptedEndsInARefusal() {
    suite.answers(get(urlPathEqualTo("/Api/V8/module/Opportunities")), "15-token-bad-signature");
    try (SuiteCrm crm = suite.crm(clock, Optional.empty())) {
      CrmException refused =
          assertThrows(CrmException.class, () -> crm.existing(RecordRef.Kind.DEAL));
      assertEquals(CrmException.Kind.REFUSED, refused.kind());
    }
    assertEquals(2, suite.sent("POST", TOKEN).size());
  }

  @Test
  void aClientThatWantsAUserGetsOne() {
    suite.answers(post(TOKEN), "03-token-password");
    try (SuiteCrm crm = suite.crm(clock, Optional.of("commission"))) {
      assertFalse(crm.existing(RecordRef.Kind.DEAL).isEmpty());
    }
    String form = suite.sent("POST", TOKEN).get(0).getBodyAsString();
    assertTrue(form.startsWith("grant_type=password&client_id=client-1&"), form);
    assertTrue(form.contains("&username=commission&password="), form);
  }

  @Test
  void anyOtherClientComesByItself() {
    try (SuiteCrm crm = suite.crm(clock, Optional.empty())) {
      assertFalse(crm.existing(RecordRef.Kind.DEAL).isEmpty());
    }
    String form = suite.sent("POST", TOKEN).get(0).getBodyAsString();
    assertTrue(form.startsWith("grant_type=client_credentials&client_id=client-1&"), form);
    assertFalse(form.contains("username"), form);
  }

  @Test
  void anEightHasItsApiBelowTheOlderProgram() {
    suite.says(post(TOKEN), 404, "<html>no such page</html>");
    suite.answers(post("/legacy/Api/access_token"), "01-token-client-credentials");
    suite.answers(
        get(urlPathEqualTo("/legacy/Api/V8/module/Opportunities")),
        "62-opportunities-filter-won-page");
    try (SuiteCrm crm = suite.crm(clock, Optional.empty())) {
      assertFalse(crm.existing(RecordRef.Kind.DEAL).isEmpty());
    }
  }

  private static final class Later extends Clock {
    private Instant now = SuiteReplay.CLOCK.instant();

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
