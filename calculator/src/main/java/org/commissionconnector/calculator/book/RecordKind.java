package org.commissionconnector.calculator.book;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of records that a book holds. */
public enum RecordKind {
  PERSON("people"),
  TEAM("teams"),
  CUSTOMER("customers"),
  PRODUCT("products"),
  DEAL("deals"),
  INVOICE("invoices"),
  TARGET("targets"),
  INDICATOR("indicators"),
  ADJUSTMENT("adjustments"),
  RATE("rates");

  private final String list;

  RecordKind(String list) {
    this.list = list;
  }

  /** The book's list of them: {@code people}. */
  public String list() {
    return list;
  }

  /** One of them, as a record's name starts: {@code person}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name of the record with this id: {@code invoice:i3}. */
  public String record(String id) {
    return word() + ":" + id;
  }

  /** The kind whose list has this name. */
  public static Optional<RecordKind> ofList(String list) {
    return Arrays.stream(values()).filter(kind -> kind.list.equals(list)).findFirst();
  }
}
