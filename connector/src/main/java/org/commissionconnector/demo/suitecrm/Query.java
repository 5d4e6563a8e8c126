package org.commissionconnector.demo.suitecrm;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands behind the question mark of a list's address. */
record Query(Map<String, String> values) {
  private static final Pattern FILTER = Pattern.compile("filter\\[(\\w+)]\\[(\\w+)]");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final int USUAL_SIZE = 20;

  static Query of(String address) {
    Map<String, String> values = new LinkedHashMap<>();
    int mark = address.indexOf('?');
    if (mark >= 0) {
      for (String pair : address.substring(mark + 1).split("&", -1)) {
        String[] parts = pair.split("=", 2);
        values.put(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
      }
    }
    return new Query(values);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  String text(String key) {
    return values.getOrDefault(key, "");
  }

  int number(String key, int usual) {
    String text = text(key);
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : usual;
  }

  /** Without a size SuiteCRM gives twenty, and says nothing of more. */
  int size() {
    return number("page[size]", USUAL_SIZE);
  }

  boolean isPaged() {
    return values.containsKey("page[size]");
  }

  List<String> fields(Module module, boolean packaged) {
    String asked = text("fields[" + module.name() + "]");
    if (asked.isEmpty()) {
      return module.shown(packaged);
    }
    List<String> fields = new ArrayList<>();
    for (String field : asked.split(",", -1)) {
      if (!module.has(field, packaged) && !field.equals("id")) {
        throw Refusal.of(
            "The following field in %s module is not found: %s".formatted(module.type(), field));
      }
      if (!Module.isHidden(field) && !field.equals("id")) {
        fields.add(field);
      }
    }
    return fields;
  }

  /** The records that all conditions hold for, in the order asked for. */
  List<Bean> select(List<Bean> beans, Module module, boolean packaged) {
    Predicate<Bean> all = bean -> true;
    for (Map.Entry<String, String> value : values.entrySet()) {
      Matcher filter = FILTER.matcher(value.getKey());
      if (filter.matches()) {
        String field = filter.group(1);
        if (!module.has(field, packaged) && !field.equals("id")) {
          throw Refusal.of(
              "Filter field %s in %s module is not found".formatted(field, module.type()));
        }
        all = all.and(condition(field, filter.group(2), value.getValue()));
      }
    }
    return beans.stream().filter(all).sorted(order()).toList();
  }

  private static Predicate<Bean> condition(String field, String operator, String wanted) {
    return switch (operator) {
      case "eq" -> bean -> compare(bean.text(field), wanted) == 0;
      case "neq" -> bean -> compare(bean.text(field), wanted) != 0;
      case "gt" -> bean -> compare(bean.text(field), wanted) > 0;
      case "gte" -> bean -> compare(bean.text(field), wanted) >= 0;
      case "lt" -> bean -> compare(bean.text(field), wanted) < 0;
      case "lte" -> bean -> compare(bean.text(field), wanted) <= 0;
      default -> throw Refusal.of("Filter operator %s is invalid".formatted(operator));
    };
  }

  private static int compare(String held, String wanted) {
    if (NUMBER.matcher(held).matches() && NUMBER.matcher(wanted).matches()) {
      return new BigDecimal(held).compareTo(new BigDecimal(wanted));
    }
    return held.compareTo(wanted);
  }

  private Comparator<Bean> order() {
    String sort = text("sort");
    boolean down = sort.startsWith("-");
    String field = down ? sort.substring(1) : sort.isEmpty() ? "id" : sort;
    Comparator<Bean> up = Comparator.comparing(bean -> bean.text(field));
    return down ? up.reversed() : up;
  }
}
