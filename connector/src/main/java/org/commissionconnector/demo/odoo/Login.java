package org.commissionconnector.demo.odoo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Knows the database's name and its users' passwords, which are no records. */
final class Login {
  private final String database;
  private final Map<String, String> passwords;
  private final Records records;

  Login(String database, Map<String, String> passwords, Records records) {
    this.database = database;
    this.passwords = Map.copyOf(passwords);
    this.records = records;
  }

  /** The {@code common} service. */
  Optional<Object> call(String method, List<?> arguments) {
    return switch (method) {
      case "version" -> Optional.of(version());
      case "authenticate", "login" -> Optional.of(authenticate(arguments));
      default -> throw OdooError.of("builtins.Exception", "Method not found: %s".formatted(method));
    };
  }

  static Map<String, Object> version() {
    Map<String, Object> version = new LinkedHashMap<>();
    version.put("server_version", "17.0");
    version.put("server_version_info", List.of(17, 0, 0, "final", 0, ""));
    version.put("server_serie", "17.0");
    version.put("protocol_version", 1);
    return version;
  }

  private Object authenticate(List<?> arguments) {
    requireDatabase(arguments.get(0));
    String login = arguments.get(1).toString();
    boolean known = arguments.get(2).equals(passwords.get(login));
    return known ? uid(login).map(id -> (Object) id).orElse(false) : false;
  }

  Optional<Long> uid(String login) {
    return records.read(
        Transaction.ROOT,
        Map.of(),
        transaction ->
            transaction.all("res.users").stream()
                .filter(user -> user.text("login").equals(login) && user.flag("active"))
                .map(Row::id)
                .findFirst());
  }

  /**
   * @return the user
   * @throws OdooError AccessDenied when the secret is not that user's
   */
  long check(Object databaseName, Object uid, Object secret) {
    requireDatabase(databaseName);
    Optional<String> login =
        records.read(
            Transaction.ROOT,
            Map.of(),
            transaction ->
                transaction.find("res.users", (Long) uid).map(user -> user.text("login")));
    if (!login.map(passwords::get).map(secret::equals).orElse(false)) {
      throw OdooError.denied();
    }
    return (Long) uid;
  }

  private void requireDatabase(Object name) {
    if (!database.equals(name)) {
      throw OdooError.of(
          "psycopg2.OperationalError",
          ("connection to server at \"localhost\" (127.0.0.1), port 5432 failed: FATAL:  database"
                  + " \"%s\" does not exist\n")
              .formatted(name));
    }
  }
}
