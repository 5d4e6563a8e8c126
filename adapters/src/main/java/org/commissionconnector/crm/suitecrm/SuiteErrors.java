package org.commissionconnector.crm.suitecrm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import org.commissionconnector.crm.CrmException;
import org.commissionconnector.crm.CrmException.Kind;
import org.commissionconnector.crm.http.CrmHttp;
import org.commissionconnector.crm.suitecrm.SuiteException.Cause;

/**
 * Puts the errors of SuiteCRM's layers into words. Nothing of an OAuth error is ever quoted: that
 * of a wrong password holds the password.
 */
final class SuiteErrors {
  private static final int MAX_QUOTE = 200;
  private static final String TOKEN_PATH = "/access_token";

  private final SuiteSettings settings;

  SuiteErrors(SuiteSettings settings) {
    this.settings = settings;
  }

  /**
   * What an error status and its body mean.
   *
   * @param what was asked, method and path
   */
  CrmException of(String what, int status, String body) {
    JsonNode said = first(body);
    if (what.endsWith(TOKEN_PATH)) {
      return token(what, status, said);
    }
    if (status == 401) {
      return error(
          Kind.REFUSED,
          Cause.TOKEN,
          "SuiteCRM does not accept our token, nor a new one; check that its web server passes the header Authorization on");
    }
    JsonNode errors = said.path("errors");
    if (errors.isObject()) {
      return business(what, errors.path("status").asInt(status), errors.path("detail").asText());
    }
    return plain(what, status, said);
  }

  private CrmException token(String what, int status, JsonNode said) {
    String error = said.path("error").asText();
    String told = said.path("error_description").asText();
    if (error.equals("invalid_client")) {
      return error(
          Kind.REFUSED,
          Cause.OTHER,
          "SuiteCRM does not accept the secret of the OAuth2 client '%s', or the client does not allow this grant; check both under Admin > OAuth2 Clients and Tokens",
          settings.client());
    }
    if (told.contains("OAuth2Clients")) {
      return error(
          Kind.REFUSED,
          Cause.OTHER,
          "SuiteCRM has no OAuth2 client '%s'; make one under Admin > OAuth2 Clients and Tokens and put its id into the settings",
          settings.client());
    }
    if (told.startsWith("The password is invalid") || error.equals("invalid_credentials")) {
      return error(
          Kind.REFUSED,
          Cause.OTHER,
          "SuiteCRM does not accept the password of the user '%s'; check both in the settings",
          settings.user().map(SuiteSettings.UserLogin::name).orElse(""));
    }
    if (error.equals("unsupported_grant_type")) {
      return error(
          Kind.REFUSED,
          Cause.OTHER,
          "SuiteCRM does not know this kind of login; is it 7.12 or later?");
    }
    return plain(what, status, said);
  }

  /** There is neither 403 nor 404: the text decides. */
  private CrmException business(String what, int status, String detail) {
    if (detail.contains("is not found") && detail.contains(" with id ")) {
      return error(
          Kind.UNEXPECTED,
          Cause.MISSING_RECORD,
          "a record that %s names is gone from SuiteCRM",
          what);
    }
    if (detail.startsWith("The option \"id\"")) {
      return error(
          Kind.UNEXPECTED,
          Cause.MISSING_RECORD,
          "SuiteCRM's API does not take the record's id at %s",
          what);
    }
    if (detail.contains("is already exist")) {
      return error(Kind.UNEXPECTED, Cause.EXISTS, "SuiteCRM has the record of %s already", what);
    }
    if (status == 403 || detail.contains("AccessDenied") || detail.contains("[Not Allowed]")) {
      return error(
          Kind.REFUSED,
          Cause.NO_RIGHT,
          "SuiteCRM does not allow %s; give the API user the right to it under Admin > Role Management",
          what);
    }
    if (detail.contains("Database failure")) {
      return error(
          Kind.UNEXPECTED, Cause.OTHER, "SuiteCRM's database refused %s; its log says more", what);
    }
    return error(Kind.UNEXPECTED, Cause.OTHER, "SuiteCRM refuses %s: %s", what, quote(detail));
  }

  private static CrmException plain(String what, int status, JsonNode said) {
    if (status == 404 || status == 405 || (status >= 300 && status < 400)) {
      return error(
          Kind.REFUSED,
          Cause.NO_ROUTE,
          "SuiteCRM has nothing at %s (HTTP %d); check the address in the settings",
          what,
          status);
    }
    if (said.path("message").asText().equals("Slim Application Error")) {
      return error(
          Kind.UNEXPECTED,
          Cause.OTHER,
          "SuiteCRM failed at %s with an error in its own program; the log of its web server says more",
          what);
    }
    if (status >= 500 || status == 429 || status == 408) {
      return error(
          Kind.UNAVAILABLE,
          Cause.OTHER,
          "SuiteCRM cannot do %s now (HTTP %d), its database may be down; it is tried again",
          what,
          status);
    }
    return error(Kind.UNEXPECTED, Cause.OTHER, "SuiteCRM answers %s with HTTP %d", what, status);
  }

  /** The first JSON value; anything may follow it. */
  private static JsonNode first(String body) {
    try {
      return CrmHttp.json().readTree(body);
    } catch (JsonProcessingException notJson) {
      return MissingNode.getInstance();
    }
  }

  private static String quote(String detail) {
    String line = detail.replaceAll("\\s+", " ").strip();
    return line.length() <= MAX_QUOTE ? line : line.substring(0, MAX_QUOTE) + "...";
  }

  @FormatMethod
  private static SuiteException error(
      Kind kind, Cause cause, @FormatString String text, Object... values) {
    return new SuiteException(kind, cause, String.format(text, values));
  }
}
