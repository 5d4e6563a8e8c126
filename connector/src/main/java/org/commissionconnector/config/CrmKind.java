package org.commissionconnector.config;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commissionconnector.calculator.book.Company;
import org.commissionconnector.config.ServerSettings.Proof;
import org.commissionconnector.crm.Crm;
import org.commissionconnector.crm.RecordRef;

/**
 * A kind of CRM that can be connected: how to open it, what its settings need, and how its rings
 * prove and name themselves.
 */
public sealed interface CrmKind permits OdooKind, SuiteKind {
  /** All that there are. */
  static List<CrmKind> all() {
    return List.of(new OdooKind(), new SuiteKind());
  }

  /** The kind of that word. */
  static Optional<CrmKind> of(String word) {
    return all().stream().filter(kind -> kind.word().equals(word)).findFirst();
  }

  /** All words, in order. */
  static List<String> words() {
    return all().stream().map(CrmKind::word).toList();
  }

  /** As in the settings: {@code odoo}. */
  String word();

  /** Whether the settings of a connection may have the key, beside those that all have. */
  boolean has(String key);

  /** How its rings prove who sent them, where the settings do not say it. */
  Proof proof();

  /** Where the body of a ring says what it is about. */
  RingFields rings();

  /**
   * Opens a connection; nothing is asked of the CRM yet.
   *
   * @param since the first month of which targets and rates are read
   */
  Crm open(ConnectionSettings settings, Company company, LocalDate since, Clock clock);

  /**
   * Names of fields in the body of a ring.
   *
   * @param model names the kind of record
   * @param id names the record
   * @param event names what happened; empty where the address says it
   * @param kinds of records, by the model's name; others are nothing we keep
   */
  record RingFields(
      String model, String id, Optional<String> event, Map<String, RecordRef.Kind> kinds) {
    /** The fields that name the record. */
    public List<String> record() {
      return List.of(model, id);
    }
  }
}
