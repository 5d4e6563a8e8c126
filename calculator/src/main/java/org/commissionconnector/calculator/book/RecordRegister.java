package org.commissionconnector.calculator.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.commissionconnector.calculator.message.Message;
import org.jspecify.annotations.Nullable;

/** The records of one kind by what identifies them: those that count, and which were set aside. */
final class RecordRegister<T> {
  private final Map<String, T> valid = new LinkedHashMap<>();
  private final Set<String> aside = new HashSet<>();

  /** Takes the records; of those with one id none counts. */
  static <T> RecordRegister<T> of(
      RecordKind kind,
      List<T> records,
      Function<T, String> id,
      List<BrokenRecord> broken,
      String path,
      BookFindings findings) {
    RecordRegister<T> register = new RecordRegister<>();
    Map<String, Integer> copies = new HashMap<>(records.size() * 2);
    records.forEach(record -> copies.merge(id.apply(record), 1, Integer::sum));
    for (BrokenRecord record : broken) {
      if (record.kind() == kind && record.id() != null) {
        copies.merge(record.id(), 1, Integer::sum);
        register.aside.add(record.id());
      }
    }
    for (T record : records) {
      String key = id.apply(record);
      if (copies.getOrDefault(key, 0) > 1) {
        register.aside.add(key);
        findings.setAside(record);
      } else {
        register.valid.put(key, record);
      }
    }
    copies.forEach((key, count) -> duplicates(kind, key, count, path, findings));
    return register;
  }

  private static void duplicates(
      RecordKind kind, String key, int count, String path, BookFindings findings) {
    for (int i = 1; i < count; i++) {
      findings.problem(
          kind.record(key), path, Message.of("book.duplicate", count, kind.list(), key));
    }
  }

  @Nullable T get(String id) {
    return valid.get(id);
  }

  boolean has(String id) {
    return valid.containsKey(id);
  }

  boolean isAside(String id) {
    return aside.contains(id);
  }

  List<T> records() {
    return new ArrayList<>(valid.values());
  }

  void setAside(String id) {
    valid.remove(id);
    aside.add(id);
  }

  void replaceAll(UnaryOperator<T> change) {
    valid.replaceAll((id, record) -> change.apply(record));
  }
}
