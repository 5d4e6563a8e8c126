package org.commissionconnector.demo.odoo;

import java.util.Locale;

/** What a field holds, named as Odoo names it in lower case. */
enum FieldType {
  INTEGER,
  FLOAT,
  MONETARY,
  BOOLEAN,
  CHAR,
  TEXT,
  HTML,
  SELECTION,
  DATE,
  DATETIME,
  MANY2ONE,
  ONE2MANY,
  MANY2MANY,
  BINARY;

  static FieldType of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isNumber() {
    return this == INTEGER || this == FLOAT || this == MONETARY;
  }

  boolean isMany() {
    return this == ONE2MANY || this == MANY2MANY;
  }
}
