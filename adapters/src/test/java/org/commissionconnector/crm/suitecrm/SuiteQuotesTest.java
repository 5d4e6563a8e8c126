package org.commissionconnector.crm.suitecrm;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commissionconnector.crm.http.CrmHttp;
import org.commissionconnector.crm.http.HttpLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SuiteQuotesTest {
  private final SuiteReplay suite = new SuiteReplay();
  private final CrmHttp http =
      CrmHttp.open(
          "SuiteCRM",
          SuiteReplay.settings(suite.url(), Optional.empty()).url(),
          HttpLimits.DEFAULT,
          SuiteReplay.CLOCK,
          pause -> {});
  private final SuiteQuotes quotes =
      new SuiteQuotes(
          new SuiteClient(
              http, SuiteReplay.settings(suite.url(), Optional.empty()), SuiteReplay.CLOCK),
          SuiteReplay.CLOCK);

  @AfterEach
  void stop() {
    http.close();
    suite.close();
  }

  @Test
  void thePagesOfAPullReadTheQuotesOnce() {
    suite.says(SuiteReplay.module("AOS_Quotes"), 200, quotes(1, 60));

    assertEquals("deal-30", quotes.deals(numbers(1, 30)).get("30"));
    assertEquals("deal-60", quotes.deals(numbers(31, 60)).get("60"));
    assertEquals(1, suite.asked("AOS_Quotes"));
  }

  @Test
  void aQuoteMadeSinceIsAskedFor() {
    suite.says(SuiteReplay.module("AOS_Quotes"), 200, quotes(1, 60));
    Map<String, String> unused = quotes.deals(numbers(1, 30));
    suite.says(
        SuiteReplay.module("AOS_Quotes").withQueryParam("filter[number][eq]", equalTo("61")),
        200,
        quotes(61, 61));

    assertEquals("deal-61", quotes.deals(numbers(31, 61)).get("61"));
    assertEquals(2, suite.asked("AOS_Quotes"));
  }

  @Test
  void aNumberThatTwoQuotesHaveSaysNothing() {
    suite.says(
        SuiteReplay.module("AOS_Quotes"),
        200,
        "{\"data\": [%s, %s]}".formatted(quote(7, "one"), quote(7, "other")));

    assertEquals(Map.of(), quotes.deals(Set.of("7")));
  }

  private static Set<String> numbers(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(Integer::toString)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static String quotes(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(number -> quote(number, "deal-" + number))
        .collect(Collectors.joining(",", "{\"data\": [", "]}"));
  }

  private static String quote(int number, String deal) {
    return "{\"type\": \"AOS_Quotes\", \"id\": \"q%s-%s\", \"attributes\": {\"number\": \"%s\", \"opportunity_id\": \"%s\"}}"
        .formatted(number, deal, number, deal);
  }
}
