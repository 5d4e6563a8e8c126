package org.commissionconnector.demo.odoo;

import java.util.List;
import java.util.Map;

/**
 * A field of a model.
 *
 * @param relation the other model of a relation; else empty
 * @param inverse the other model's field of a one2many; else empty
 * @param currencyField of a monetary; else empty
 * @param selection value to label, in order
 * @param stored false when it is computed each time it is read
 * @param searchable false when a domain on it is ignored, as Odoo 17 does
 * @param initial text of the value of new records; empty for none
 * @param manual made through the API
 */
record Field(
    String name,
    FieldType type,
    String label,
    String relation,
    String inverse,
    String currencyField,
    Map<String, String> selection,
    boolean stored,
    boolean searchable,
    boolean required,
    String initial,
    boolean manual) {
  private static final List<String> AUTOMATIC =
      List.of("id", "display_name", "create_uid", "create_date", "write_uid", "write_date");

  static Field plain(String name, FieldType type, String label) {
    return new Field(name, type, label, "", "", "", Map.of(), true, true, false, "", false);
  }

  Field computed(boolean canBeSearched) {
    return new Field(
        name,
        type,
        label,
        relation,
        inverse,
        currencyField,
        selection,
        false,
        canBeSearched,
        required,
        initial,
        manual);
  }

  Field related(String newRelation, String newInverse) {
    return new Field(
        name,
        type,
        label,
        newRelation,
        newInverse,
        currencyField,
        selection,
        stored,
        searchable,
        required,
        initial,
        manual);
  }

  boolean isAutomatic() {
    return AUTOMATIC.contains(name);
  }

  /** Odoo calls a many2many computed from the other side's one2many too; both read alike. */
  boolean isComputed() {
    return !stored || type == FieldType.ONE2MANY;
  }
}
