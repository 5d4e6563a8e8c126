package org.commissionconnector.crm.odoo;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commissionconnector.crm.CrmException.Kind;

/**
 * Puts Odoo's errors into words. Their names decide: their texts are translated, and some hold what
 * nobody should read, such as the address of the database server.
 */
final class OdooErrors {
  static final String MISSING_MODEL = "MissingModel";
  static final String MISSING_METHOD = "MissingMethod";
  private static final Pattern FIELD = Pattern.compile("[Ii]nvalid field '?([a-z_.A-Z0-9]+)'?");
  private static final int MAX_QUOTE = 200;

  private final OdooSettings settings;

  OdooErrors(OdooSettings settings) {
    this.settings = settings;
  }

  OdooException loginRefused() {
    return error(
        Kind.REFUSED,
        "AccessDenied",
        "Odoo does not accept the login '%s' with the secret given; check both, or make a new API key under My Profile > Account Security",
        settings.login());
  }

  OdooException noDatabase() {
    return error(
        Kind.REFUSED,
        "NoDatabase",
        "Odoo at %s has no database '%s'; check the database in the settings",
        settings.url(),
        settings.database());
  }

  /**
   * What a fault means.
   *
   * @param what was asked: {@code crm.lead.write}
   */
  OdooException of(OdooCall what, OdooApi.Fault fault) {
    String message = fault.message() == null ? "" : fault.message();
    String name = lastWord(fault.name() == null ? "" : fault.name());
    return switch (name) {
      case "AccessDenied", "Unauthorized" -> loginRefused();
      case "AccessError", "Forbidden" -> noRight(what, message);
      case "MissingError" -> gone(what);
      case "UserError" -> userError(what, message);
      case "ValidationError" -> notAccepted(what, name, message);
      case "OperationalError" -> database(message);
      case "AttributeError" -> noMethod(what);
      case "ValueError" -> badValue(what, name, message);
      case "KeyError" -> noField(what, name, message);
      case "NotFound" -> notFound(what, message);
      case "SerializationFailure", "LockNotAvailable", "DeadlockDetected", "PoolError" ->
          error(Kind.UNAVAILABLE, name, "Odoo is too busy to do %s; it is tried again", what);
      default ->
          error(Kind.UNEXPECTED, name, "Odoo failed at %s (%s); its log says more", what, name);
    };
  }

  private OdooException noRight(OdooCall what, String message) {
    if (message.contains("companies")) {
      return error(
          Kind.REFUSED,
          "AccessError",
          "Odoo does not let '%s' see the companies %s; check 'companies' in the settings and the user's companies",
          settings.login(),
          settings.companies());
    }
    return error(
        Kind.REFUSED,
        "AccessError",
        "Odoo does not let '%s' do %s; %s",
        settings.login(),
        what,
        OdooRights.remedy(what.model(), what.method()));
  }

  private OdooException gone(OdooCall what) {
    return error(
        Kind.UNEXPECTED, "MissingError", "a record that %s was to change is gone from Odoo", what);
  }

  private static OdooException userError(OdooCall what, String message) {
    if (message.contains(what.model()) && message.contains("Object ")) {
      return noModel(what);
    }
    return notAccepted(what, "UserError", message);
  }

  private static OdooException notAccepted(OdooCall what, String name, String message) {
    return error(Kind.UNEXPECTED, name, "Odoo refuses %s: %s", what, firstLine(message));
  }

  private OdooException database(String message) {
    return message.contains("does not exist")
        ? noDatabase()
        : error(
            Kind.UNAVAILABLE,
            "OperationalError",
            "Odoo at %s cannot reach its own database; it is tried again",
            settings.url());
  }

  private static OdooException badValue(OdooCall what, String name, String message) {
    Matcher field = FIELD.matcher(message);
    return field.find()
        ? noField(what, name, field.group(1))
        : error(Kind.UNEXPECTED, name, "Odoo does not take the values of %s", what);
  }

  private static OdooException noField(OdooCall what, String name, String field) {
    return error(
        Kind.REFUSED,
        name,
        "Odoo has no field '%s' for %s; check the fields in the settings, or run 'commission install'",
        field,
        what);
  }

  private static OdooException noMethod(OdooCall what) {
    return error(
        Kind.REFUSED,
        MISSING_METHOD,
        "Odoo does not know %s; its version or an app is missing what we need: run 'commission check'",
        what);
  }

  /** How JSON-2 tells of a missing model or method. */
  private static OdooException notFound(OdooCall what, String message) {
    return message.startsWith("the model") ? noModel(what) : noMethod(what);
  }

  private static OdooException noModel(OdooCall what) {
    return error(
        Kind.REFUSED,
        MISSING_MODEL,
        "Odoo has no %s; %s",
        what.model(),
        OdooRights.origin(what.model()));
  }

  private static String firstLine(String message) {
    List<String> lines = message.strip().lines().filter(text -> !text.isBlank()).toList();
    String first = lines.isEmpty() ? "it does not say why" : lines.get(0).strip();
    String line =
        first.endsWith(":") && lines.size() > 1 ? first + " " + lines.get(1).strip() : first;
    return line.length() > MAX_QUOTE ? line.substring(0, MAX_QUOTE) + "…" : line;
  }

  private static String lastWord(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  @FormatMethod
  private static OdooException error(
      Kind kind, String fault, @FormatString String message, Object... values) {
    return new OdooException(kind, message.formatted(values), fault);
  }
}
