package org.commissionconnector.crm.odoo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Conditions as Odoo writes them: all hold, unless two follow an {@link #OR}. */
final class Domain {
  /** One of the two conditions that follow. */
  static final Object OR = "|";

  private Domain() {}

  static List<Object> is(String field, String operator, Object value) {
    return List.of(field, operator, value);
  }

  static List<Object> in(String field, Collection<?> values) {
    return List.of(field, "in", List.copyOf(values));
  }

  static List<Object> of(Object... conditions) {
    return List.of(conditions);
  }

  /** The conditions and more. */
  static List<Object> and(List<Object> conditions, Object... more) {
    List<Object> all = new ArrayList<>(conditions);
    all.addAll(List.of(more));
    return List.copyOf(all);
  }
}
