package org.commissionconnector.demo.odoo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads a Python literal such as {@code [('state','=','posted'),('id','in',(1,2))]}. */
final class PythonLiteral {
  private final String text;
  private int at;

  private PythonLiteral(String text) {
    this.text = text;
  }

  /** Tuples become lists, None becomes False. */
  static List<?> list(String text) {
    PythonLiteral reader = new PythonLiteral(text);
    Object value = reader.value();
    reader.spaces();
    if (reader.at != text.length() || !(value instanceof List<?> list)) {
      throw reader.wrong();
    }
    return list;
  }

  private Object value() {
    spaces();
    if (at >= text.length()) {
      throw wrong();
    }
    char first = text.charAt(at);
    if (first == '[' || first == '(') {
      return sequence(first == '[' ? ']' : ')');
    }
    return first == '\'' || first == '"' ? quoted(first) : word();
  }

  private List<Object> sequence(char end) {
    at++;
    List<Object> values = new ArrayList<>();
    spaces();
    while (at < text.length() && text.charAt(at) != end) {
      values.add(value());
      spaces();
      if (at < text.length() && text.charAt(at) == ',') {
        at++;
        spaces();
      } else if (at >= text.length() || text.charAt(at) != end) {
        throw wrong();
      }
    }
    at++;
    return values;
  }

  private String quoted(char quote) {
    int end = text.indexOf(quote, at + 1);
    if (end < 0) {
      throw wrong();
    }
    String content = text.substring(at + 1, end);
    at = end + 1;
    return content;
  }

  private Object word() {
    int start = at;
    while (at < text.length() && "[](), ".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String word = text.substring(start, at);
    return switch (word) {
      case "True" -> true;
      case "False", "None" -> false;
      default -> number(word);
    };
  }

  private Object number(String word) {
    try {
      return word.contains(".") ? new BigDecimal(word) : (Object) Long.valueOf(word);
    } catch (NumberFormatException e) {
      throw wrong();
    }
  }

  private void spaces() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private OdooError wrong() {
    return OdooError.value("malformed node or string: " + text);
  }
}
