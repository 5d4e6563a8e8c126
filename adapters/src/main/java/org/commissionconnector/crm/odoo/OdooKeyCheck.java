package org.commissionconnector.crm.odoo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.commissionconnector.crm.Finding.Level;
import org.commissionconnector.crm.Findings;

/**
 * Looks when the user's API keys expire. Which of them is ours Odoo does not say: the first to
 * expire counts.
 */
final class OdooKeyCheck {
  private static final String MODEL = "res.users.apikeys";
  private static final String EXPIRES = "expiration_date";
  private static final Duration SOON = Duration.ofDays(14);

  private final OdooClient odoo;
  private final OdooSchema schema;
  private final Findings findings;

  OdooKeyCheck(OdooClient odoo, OdooSchema schema, Findings findings) {
    this.odoo = odoo;
    this.schema = schema;
    this.findings = findings;
  }

  /** Finds nothing where keys do not expire: before Odoo 18. */
  void look(long user, Instant now) {
    try {
      if (!schema.present(MODEL, List.of(EXPIRES)).isEmpty()) {
        keys(user, now);
      }
    } catch (OdooException refused) {
      if (refused.isMissingModel()) {
        return;
      }
      if (!refused.isNoRight()) {
        throw refused;
      }
      findings.add(
          Level.WARNING,
          "API key",
          "the user may not see when its API key expires",
          "look in Odoo under My Profile > Account Security");
    }
  }

  private void keys(long user, Instant now) {
    Optional<OdooRow> first =
        odoo
            .related(MODEL, Domain.of(Domain.is("user_id", "=", user)), List.of("name", EXPIRES))
            .stream()
            .filter(key -> expires(key).isAfter(now))
            .min(Comparator.comparing(OdooKeyCheck::expires));
    if (first.isEmpty() || expires(first.get()).equals(Instant.MAX)) {
      findings.ok("API key", "none expires");
      return;
    }
    Instant end = expires(first.get());
    String key =
        "'%s' expires on %s"
            .formatted(first.get().text("name"), LocalDate.ofInstant(end, ZoneOffset.UTC));
    Duration left = Duration.between(now, end);
    if (left.compareTo(SOON) > 0) {
      findings.ok("API key", key);
    } else {
      findings.add(
          Level.WARNING,
          "API key",
          key + ", in %d days".formatted(left.toDays()),
          "as that user make a new key in Odoo under My Profile > Account Security, put it where"
              + " 'secret' in the settings points, and start again");
    }
  }

  private static Instant expires(OdooRow key) {
    Instant end = key.time(EXPIRES);
    return end == null ? Instant.MAX : end;
  }
}
