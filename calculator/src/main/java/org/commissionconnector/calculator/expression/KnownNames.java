package org.commissionconnector.calculator.expression;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commissionconnector.calculator.message.NearestWord;

/** What a lone unknown word may have been meant to be: a record, or a field without its record. */
final class KnownNames {
  private static final Map<String, String> NAMES = names();

  private KnownNames() {}

  private static Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    for (Subject subject : Subject.values()) {
      names.put(subject.word(), subject.word());
    }
    for (Subject subject : List.of(Subject.LINE, Subject.DEAL)) {
      for (String field : Field.namesOf(subject)) {
        names.putIfAbsent(field, subject.word() + "." + field);
      }
    }
    for (Field field : Field.values()) {
      names.putIfAbsent(field.path().substring(field.path().indexOf('.') + 1), field.path());
    }
    return names;
  }

  static String nearest(String word) {
    return NearestWord.of(word, NAMES.keySet()).map(NAMES::get).orElse("?");
  }
}
