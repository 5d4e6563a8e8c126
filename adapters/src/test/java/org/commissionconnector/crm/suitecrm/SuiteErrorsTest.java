package org.commissionconnector.crm.suitecrm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.commissionconnector.crm.CrmException;
import org.commissionconnector.crm.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way in which a real SuiteCRM said no, and what we make of it for people. */
class SuiteErrorsTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      06-token-wrong-secret | REFUSED | SuiteCRM does not accept the secret of the OAuth2 client 'client-1', or the client does not allow this grant; check both under Admin > OAuth2 Clients and Tokens
      07-token-unknown-client | REFUSED | SuiteCRM has no OAuth2 client 'client-1'; make one under Admin > OAuth2 Clients and Tokens and put its id into the settings
      08-token-wrong-password | REFUSED | SuiteCRM does not accept the password of the user 'bot'; check both in the settings
      09-token-grant-not-allowed | REFUSED | SuiteCRM does not accept the secret of the OAuth2 client 'client-1', or the client does not allow this grant; check both under Admin > OAuth2 Clients and Tokens
      10-token-unknown-grant | REFUSED | SuiteCRM does not know this kind of login; is it 7.12 or later?
      13-garbage-token | REFUSED | SuiteCRM does not accept our token, nor a new one; check that its web server passes the header Authorization on
      14-expired-token-jwt | REFUSED | SuiteCRM does not accept our token, nor a new one; check that its web server passes the header Authorization on
      15-token-bad-signature | REFUSED | SuiteCRM does not accept our token, nor a new one; check that its web server passes the header Authorization on
      16-expired-or-revoked-token-in-table | REFUSED | SuiteCRM does not accept our token, nor a new one; check that its web server passes the header Authorization on
      231-restricted-user-get-foreign-record | REFUSED | SuiteCRM does not allow GET it; give the API user the right to it under Admin > Role Management
      233-restricted-user-delete-not-allowed | REFUSED | SuiteCRM does not allow GET it; give the API user the right to it under Admin > Role Management
      237-custom-route-non-admin | REFUSED | SuiteCRM does not allow GET it; give the API user the right to it under Admin > Role Management
      58-malformed-json | UNEXPECTED | SuiteCRM refuses GET it: The required option "data" is missing.
      63-unknown-selected-field | UNEXPECTED | SuiteCRM refuses GET it: The following field in Opportunity module is not found: nope
      67-malformed-filter | UNEXPECTED | SuiteCRM refuses GET it: Filter field name must be an array
      81-unknown-relationship | UNEXPECTED | SuiteCRM refuses GET it: Cannot load relationship nope for Opportunity module
      91-opportunity-get-deleted | UNEXPECTED | a record that GET it names is gone from SuiteCRM
      92-opportunities-list-deleted | UNEXPECTED | a record that GET it names is gone from SuiteCRM
      96-patch-deleted | UNEXPECTED | a record that GET it names is gone from SuiteCRM
      165-page-size-zero | UNEXPECTED | SuiteCRM refuses GET it: The option "size" with value "0" is invalid.
      242-alert-create-with-id-of-deleted | UNEXPECTED | SuiteCRM has the record of GET it already
      243-bulk-create-not-supported | UNEXPECTED | SuiteCRM refuses GET it: The options "0", "1" do not exist. Defined options are: "attributes", "id", "type".
      246-patch-unknown-attribute | UNEXPECTED | SuiteCRM refuses GET it: Property nope_c in Opportunity module is invalid
      11-token-get-instead-of-post | REFUSED | SuiteCRM has nothing at POST Api/access_token (HTTP 405); check the address in the settings
      65-unknown-filter-field | UNEXPECTED | SuiteCRM refuses GET it: Filter field nope in Opportunity module is not found
      66-unknown-filter-operator | UNEXPECTED | SuiteCRM refuses GET it: Filter operator in is invalid
      69-filter-on-non-db-field | UNEXPECTED | SuiteCRM's database refused GET it; its log says more
      76-missing-record | UNEXPECTED | a record that GET it names is gone from SuiteCRM
      77-bad-id | UNEXPECTED | SuiteCRM's API does not take the record's id at GET it
      78-unknown-module | UNEXPECTED | SuiteCRM refuses GET it: Module Nonsense does not exist
      79-unknown-route | REFUSED | SuiteCRM has nothing at GET it (HTTP 404); check the address in the settings
      241-alert-create-with-client-id-again | UNEXPECTED | SuiteCRM has the record of GET it already
      244-patch-on-record-url-not-supported | REFUSED | SuiteCRM has nothing at GET it (HTTP 405); check the address in the settings
      311-database-down | UNAVAILABLE | SuiteCRM cannot do GET it now (HTTP 500), its database may be down; it is tried again
      312-database-down-token | UNAVAILABLE | SuiteCRM cannot do POST Api/access_token now (HTTP 500), its database may be down; it is tried again
      """)
  void saysWhatToDo(String recording, CrmException.Kind kind, String message) {
    JsonNode response = SuiteReplay.recording(recording).path("response");
    JsonNode body = response.path("body");
    String what =
        recording.matches("(06|07|08|09|10|11|312)-.*") ? "POST Api/access_token" : "GET it";
    CrmException failure =
        new SuiteErrors(SuiteReplay.settings("http://127.0.0.1:1", Optional.of("bot")))
            .of(
                what,
                response.path("status").asInt(),
                body.isTextual() ? body.asText() : body.toString());
    assertEquals(message, failure.getMessage());
    assertEquals(kind, failure.kind());
  }

  @Test
  void thePasswordInAnErrorIsNeverShown() {
    CrmException failure =
        new SuiteErrors(SuiteReplay.settings("http://127.0.0.1:1", Optional.of("bot")))
            .of(
                "POST Api/access_token",
                500,
                "{\"error\":\"unknown_error\",\"error_description\":\"The password is invalid: "
                    + SuiteReplay.SECRET
                    + "\"}");
    assertFalse(failure.toString().contains(SuiteReplay.SECRET));
    assertEquals("[hidden]", Secret.of(SuiteReplay.SECRET).toString());
  }
}
