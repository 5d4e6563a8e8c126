package org.commissionconnector.crm.odoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.commissionconnector.crm.CrmException;
import org.commissionconnector.crm.RecordRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way in which a real Odoo said no, and what we make of it for people. */
class OdooErrorsTest {
  private final OdooReplay odoo = new OdooReplay();

  @AfterEach
  void stop() {
    odoo.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      007-execute-kw-bad-password | REFUSED | Odoo does not accept the login 'bot@example.com' with the secret given; check both, or make a new API key under My Profile > Account Security
      008-error-missing-model | UNEXPECTED | Odoo refuses crm.lead.fields_get: Object no.such.model doesn't exist
      009-error-unknown-field-read | REFUSED | Odoo has no field 'nope' for crm.lead.fields_get; check the fields in the settings, or run 'commission install'
      010-error-unknown-field-domain | REFUSED | Odoo has no field 'crm.lead.nope' for crm.lead.fields_get; check the fields in the settings, or run 'commission install'
      013-error-validation-missing-name | UNEXPECTED | Odoo refuses crm.lead.fields_get: The operation cannot be completed: Contacts require a name
      016-error-missing-record-write | UNEXPECTED | a record that crm.lead.fields_get was to change is gone from Odoo
      017-error-missing-method | REFUSED | Odoo does not know crm.lead.fields_get; its version or an app is missing what we need: run 'commission check'
      023b-error-access-denied-read | REFUSED | Odoo does not let 'bot@example.com' do crm.lead.fields_get; give the user the group Sales / User: All Documents
      024-error-access-denied-record-rule | REFUSED | Odoo does not let 'bot@example.com' do crm.lead.fields_get; give the user the group Sales / User: All Documents
      025-error-bad-order | REFUSED | Odoo has no field 'nope' for crm.lead.fields_get; check the fields in the settings, or run 'commission install'
      137-error-bad-company-context | REFUSED | Odoo does not let 'bot@example.com' see the companies []; check 'companies' in the settings and the user's companies
      180-error-bad-selection | UNEXPECTED | Odoo does not take the values of crm.lead.fields_get
      220-error-unlink-field-in-view | UNEXPECTED | Odoo refuses crm.lead.fields_get: Cannot rename/delete fields that are still present in views: Fields: crm.lead.x_commission_amount
      """)
  void jsonRpc(String recording, CrmException.Kind kind, String message) {
    odoo.replays("crm.lead", "fields_get", recording);
    fails(kind, message);
  }

  @Test
  void aMissingAppIsNamed() {
    String body =
        OdooReplay.recorded("008-error-missing-model").replace("no.such.model", "crm.lead");
    odoo.says("crm.lead", "fields_get", body);
    fails(CrmException.Kind.REFUSED, "Odoo has no crm.lead; install the app CRM there");
  }

  @Test
  void aWrongPasswordIsFalseAndNoError() {
    odoo.replaysService("authenticate", "003-authenticate-bad-password");
    fails(
        CrmException.Kind.REFUSED,
        "Odoo does not accept the login 'bot@example.com' with the secret given; check both, or"
            + " make a new API key under My Profile > Account Security");
  }

  @Test
  void anUnknownDatabaseIsNamedAndTheDatabaseServerIsNot() {
    odoo.replaysService("authenticate", "005-authenticate-unknown-db");
    CrmException failure =
        fails(
            CrmException.Kind.REFUSED,
            "Odoo at %s has no database 'company'; check the database in the settings"
                .formatted(odoo.settings().url()));
    assertFalse(String.valueOf(failure.getMessage()).contains("db.example"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      420-json2-error-bad-key | REFUSED | Odoo does not accept the login 'bot@example.com' with the secret given; check both, or make a new API key under My Profile > Account Security
      422-json2-error-missing-model | REFUSED | Odoo has no crm.lead; install the app CRM there
      423-json2-error-missing-method | REFUSED | Odoo does not know crm.lead.fields_get; its version or an app is missing what we need: run 'commission check'
      424-json2-error-private-method | REFUSED | Odoo does not let 'bot@example.com' do crm.lead.fields_get; give the user the group Sales / User: All Documents
      425-json2-error-unknown-field | REFUSED | Odoo has no field 'nope' for crm.lead.fields_get; check the fields in the settings, or run 'commission install'
      426-json2-error-unknown-field-domain | REFUSED | Odoo has no field 'crm.lead.nope' for crm.lead.fields_get; check the fields in the settings, or run 'commission install'
      427-json2-error-missing-record | UNEXPECTED | a record that crm.lead.fields_get was to change is gone from Odoo
      429-json2-error-validation | UNEXPECTED | Odoo refuses crm.lead.fields_get: The operation cannot be completed: Contacts require a name
      430-json2-error-bad-keyword | UNEXPECTED | Odoo failed at crm.lead.fields_get (TypeError); its log says more
      438-json2-error-unknown-field-write | REFUSED | Odoo has no field 'nope' for crm.lead.fields_get; check the fields in the settings, or run 'commission install'
      """)
  void json2(String recording, CrmException.Kind kind, String message) {
    odoo.answersVersion19().replaysJson2("/json/2/crm.lead/fields_get", recording);
    fails(kind, message);
  }

  @Test
  void anUnknownDatabaseOf19IsAPage() {
    odoo.answersVersion19()
        .replaysJson2("/json/2/crm.lead/fields_get", "435-json2-wrong-db-header");
    fails(
        CrmException.Kind.REFUSED,
        "Odoo at %s has no database 'company'; check the database in the settings"
            .formatted(odoo.settings().url()));
  }

  private CrmException fails(CrmException.Kind kind, String message) {
    try (OdooCrm crm = odoo.crm()) {
      CrmException failure =
          assertThrows(CrmException.class, () -> crm.read(RecordRef.parse("odoo:deal/12")));
      assertEquals(message, failure.getMessage());
      assertEquals(kind, failure.kind());
      String all = failure + " " + failure.getCause();
      assertFalse(all.contains(OdooReplay.PASSWORD), "the secret is in the message");
      assertFalse(all.contains("Traceback"), "the server's trace is in the message");
      return failure;
    }
  }
}
