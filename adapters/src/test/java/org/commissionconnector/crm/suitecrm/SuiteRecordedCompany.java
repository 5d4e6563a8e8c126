package org.commissionconnector.crm.suitecrm;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import org.commissionconnector.crm.http.CrmHttp;

/**
 * The company of the recorded answers. Accounts, products and some managers were not listed then:
 * they are known here by the records that name them.
 */
final class SuiteRecordedCompany {
  private static final String INVOICES = "200-invoices-paid-list";
  private static final String DEALS = "62-opportunities-filter-won-page";
  private static final String LINES = "203-line-items-by-parent-filter";
  private static final String[] USERS = {
    "154-role-users", "151-security-group-users", "44-users-list-fields"
  };

  private SuiteRecordedCompany() {}

  static SuiteReplay replay() {
    SuiteReplay suite = new SuiteReplay();
    Map<String, ObjectNode> accounts = new TreeMap<>();
    name(accounts, DEALS, "account_id", "account_name");
    name(accounts, INVOICES, "billing_account_id", "billing_account");
    Map<String, ObjectNode> products = new TreeMap<>();
    name(products, LINES, "product_id", "name");
    suite.says(SuiteReplay.module("Users"), 200, list(users()));
    suite.says(SuiteReplay.module("Accounts"), 200, list(accounts));
    suite.says(SuiteReplay.module("AOS_Products"), 200, list(products));
    suite.says(SuiteReplay.module("AOS_Products_Quotes"), 200, list(Map.of()));
    suite.answers(
        SuiteReplay.module("AOS_Products_Quotes")
            .withQueryParam(
                "filter[parent_id][eq]",
                equalTo(data(LINES).path(0).at("/attributes/parent_id").asText())),
        LINES);
    return suite;
  }

  private static Map<String, ObjectNode> users() {
    Map<String, ObjectNode> users = new TreeMap<>();
    for (String recording : USERS) {
      data(recording).forEach(row -> users.put(row.path("id").asText(), row.deepCopy()));
    }
    for (String recording : USERS) {
      name(users, recording, "reports_to_id", "reports_to_name");
    }
    return users;
  }

  /** Adds what the recording's records name. */
  private static void name(
      Map<String, ObjectNode> known, String recording, String idField, String nameField) {
    for (JsonNode row : data(recording)) {
      String id = row.path("attributes").path(idField).asText();
      String name = row.path("attributes").path(nameField).asText();
      if (!id.isEmpty() && !known.containsKey(id)) {
        ObjectNode made = CrmHttp.json().createObjectNode().put("id", id);
        made.putObject("attributes").put("name", name).put("full_name", name);
        known.put(id, made);
      }
    }
  }

  private static JsonNode data(String recording) {
    return SuiteReplay.recording(recording).at("/response/body/data");
  }

  private static String list(Map<String, ObjectNode> records) {
    ArrayNode data = CrmHttp.json().createArrayNode();
    records.values().forEach(data::add);
    return CrmHttp.json().createObjectNode().set("data", data).toString();
  }
}
