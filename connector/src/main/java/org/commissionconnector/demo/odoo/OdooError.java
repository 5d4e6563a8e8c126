package org.commissionconnector.demo.odoo;

import java.util.Map;

/** An error as Odoo sends it: the Python exception's name and message. */
final class OdooError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String name;
  private final transient Map<String, Object> context;

  private OdooError(String name, String message, Map<String, Object> context) {
    super(message, null, false, false);
    this.name = name;
    this.context = context;
  }

  static OdooError value(String message) {
    return new OdooError("builtins.ValueError", message, Map.of());
  }

  static OdooError validation(String message) {
    return new OdooError("odoo.exceptions.ValidationError", message, Map.of());
  }

  static OdooError user(String message) {
    return new OdooError("odoo.exceptions.UserError", message, Map.of());
  }

  static OdooError user(String message, Map<String, Object> context) {
    return new OdooError("odoo.exceptions.UserError", message, context);
  }

  static OdooError access(String message) {
    return new OdooError("odoo.exceptions.AccessError", message, Map.of());
  }

  static OdooError denied() {
    return new OdooError("odoo.exceptions.AccessDenied", "Access Denied", Map.of());
  }

  static OdooError missing(String model, long id, long uid) {
    return new OdooError(
        "odoo.exceptions.MissingError",
        "Record does not exist or has been deleted.\n(Record: %s(%d,), User: %d)"
            .formatted(model, id, uid),
        Map.of());
  }

  static OdooError of(String name, String message) {
    return new OdooError(name, message, Map.of());
  }

  String name() {
    return name;
  }

  String text() {
    return String.valueOf(getMessage());
  }

  Map<String, Object> context() {
    return context;
  }
}
