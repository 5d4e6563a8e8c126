package org.commissionconnector.demo.odoo;

import java.util.List;
import java.util.stream.Collectors;

/** Values as Python prints them, for messages. */
final class PythonText {
  private PythonText() {}

  static String tuple(List<?> values) {
    return values.stream().map(PythonText::of).collect(Collectors.joining(", ", "(", ")"));
  }

  static String of(Object value) {
    if (value instanceof String text) {
      return "'" + text + "'";
    }
    if (value instanceof Boolean flag) {
      return flag ? "True" : "False";
    }
    if (value instanceof List<?> list) {
      return list.stream().map(PythonText::of).collect(Collectors.joining(", ", "[", "]"));
    }
    return value.toString();
  }
}
