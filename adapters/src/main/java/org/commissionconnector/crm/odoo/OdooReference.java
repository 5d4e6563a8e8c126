package org.commissionconnector.crm.odoo;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commissionconnector.crm.pull.BadValue;
import org.jspecify.annotations.Nullable;

/**
 * The few records that all others name.
 *
 * @param wonStages ids of stages that mean won
 * @param currencies ISO codes by id, inactive ones too
 * @param tags names of deals' tags by id
 * @param exchangeJournals journals whose entries only even out exchange rates
 * @param companyCurrencies ISO codes by a company's id
 */
record OdooReference(
    Set<Long> wonStages,
    Map<Long, String> currencies,
    Map<Long, String> tags,
    Set<Long> exchangeJournals,
    Map<Long, String> companyCurrencies) {

  static OdooReference read(OdooClient odoo, OdooSchema schema) {
    Map<Long, String> currencies = names(odoo, "res.currency", "name");
    Set<Long> journals = new HashSet<>();
    Map<Long, String> companies = new HashMap<>();
    List<String> fields =
        schema.present("res.company", List.of("currency_id", "currency_exchange_journal_id"));
    for (OdooRow company : odoo.all("res.company", List.of(), fields)) {
      Long journal = company.link("currency_exchange_journal_id");
      if (journal != null) {
        journals.add(journal);
      }
      String currency = currencies.get(company.link("currency_id"));
      if (currency != null) {
        companies.put(company.id(), currency);
      }
    }
    Set<Long> won = new HashSet<>();
    for (OdooRow stage : odoo.all("crm.stage", List.of(), List.of("is_won"))) {
      if (stage.flag("is_won")) {
        won.add(stage.id());
      }
    }
    return new OdooReference(won, currencies, names(odoo, "crm.tag", "name"), journals, companies);
  }

  /** The ISO code of a currency. */
  String currency(@Nullable Long id, String field) {
    String code = id == null ? null : currencies.get(id);
    if (code == null) {
      throw new BadValue(field, "names no currency");
    }
    return code;
  }

  private static Map<Long, String> names(OdooClient odoo, String model, String field) {
    Map<Long, String> names = new HashMap<>();
    for (OdooRow row : odoo.all(model, List.of(), List.of(field))) {
      String name = row.text(field);
      if (name != null) {
        names.put(row.id(), name);
      }
    }
    return names;
  }
}
