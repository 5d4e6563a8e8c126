package org.commissionconnector.config;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.crm.Secret;
import org.commissionconnector.crm.odoo.OdooFields;
import org.commissionconnector.crm.odoo.OdooFields.TargetField;
import org.commissionconnector.crm.suitecrm.SuiteSettings.UserLogin;

/** Reads one connection. */
final class ConnectionReader {
  private static final Set<String> TARGETS = Set.of("invoiced", "won", "done");

  private ConnectionReader() {}

  static ConnectionSettings read(Part part, Secrets secrets) {
    String name = part.requiredAs("name", "odoo", Values::name).orElse("");
    CrmKind kind =
        part.requiredAs(
                "kind", "odoo", text -> Values.oneOf(text, new LinkedHashSet<>(CrmKind.words())))
            .flatMap(CrmKind::of)
            .orElse(new OdooKind());
    ConnectionSettings connection =
        new ConnectionSettings(
            name,
            kind,
            part.requiredAs("url", "https://odoo.example.com", Values::url)
                .orElse(URI.create("https://nowhere.invalid")),
            kind.has("database") ? part.required("database", "production") : "",
            part.required("login", "commission@example.com"),
            part.requiredAs("secret", "env:ODOO_API_KEY", secrets::find).orElse(Secret.of("")),
            kind.has("user") ? user(part, secrets) : Optional.empty(),
            part.read("targetsSince", Values::date),
            kind.has("companies") ? companies(part) : List.of(),
            kind.has("fields") ? fields(part.part("fields")) : OdooFields.USUAL);
    part.refuseTheRest();
    return connection;
  }

  private static Optional<UserLogin> user(Part connection, Secrets secrets) {
    if (!connection.has("user")) {
      return Optional.empty();
    }
    Part part = connection.part("user");
    UserLogin user =
        new UserLogin(
            part.required("name", "commission"),
            part.requiredAs("password", "env:SUITECRM_PASSWORD", secrets::find)
                .orElse(Secret.of("")));
    part.refuseTheRest();
    return Optional.of(user);
  }

  private static List<Long> companies(Part part) {
    List<Long> ids = new ArrayList<>();
    for (String text : part.texts("companies")) {
      if (text.matches("[1-9]\\d{0,9}")) {
        ids.add(Long.parseLong(text));
      } else {
        part.problem("companies", Message.of("settings.company-id", text));
      }
    }
    return ids;
  }

  private static OdooFields fields(Part part) {
    OdooFields usual = OdooFields.USUAL;
    OdooFields fields =
        new OdooFields(
            part.map("deal"),
            part.map("invoice"),
            part.map("customer"),
            part.map("person"),
            part.text("dealType").orElse(usual.dealType()),
            part.text("customerLevel").orElse(usual.customerLevel()),
            part.map("customerLevels"),
            part.text("customerRegion").orElse(usual.customerRegion()),
            part.text("houseTag").orElse(usual.houseTag()),
            part.map("roles"),
            part.has("targets") ? targets(part.part("targets")) : usual.targets());
    part.refuseTheRest();
    return fields;
  }

  private static Map<String, TargetField> targets(Part part) {
    Map<String, TargetField> targets = new LinkedHashMap<>();
    for (String measure : part.names()) {
      part.read(measure, text -> Values.oneOf(text, TARGETS))
          .ifPresent(
              word -> targets.put(measure, TargetField.valueOf(word.toUpperCase(Locale.ROOT))));
    }
    return targets;
  }
}
