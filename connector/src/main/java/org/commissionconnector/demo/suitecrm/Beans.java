package org.commissionconnector.demo.suitecrm;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All records, by module and id. Any thread may call. */
final class Beans {
  static final JsonMapper JSON = JsonMapper.builder().build();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private static final TypeReference<Map<String, Map<String, Map<String, String>>>> KEPT =
      new TypeReference<>() {};

  private final Map<String, TreeMap<String, Bean>> modules = new HashMap<>();
  private final Clock clock;

  Beans(Clock clock) {
    this.clock = clock;
  }

  /** A time as the database keeps it. */
  static String time(Instant instant) {
    return TIME.format(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
  }

  String now() {
    return time(clock.instant());
  }

  /** Those that are not deleted, by id. */
  synchronized List<Bean> all(String module) {
    return modules.getOrDefault(module, new TreeMap<>()).values().stream()
        .filter(bean -> !bean.isDeleted())
        .toList();
  }

  /** Deleted ones, too. */
  synchronized List<Bean> ever(String module) {
    return List.copyOf(modules.getOrDefault(module, new TreeMap<>()).values());
  }

  /** Also when it is deleted. */
  synchronized Optional<Bean> find(String module, String id) {
    return Optional.ofNullable(modules.getOrDefault(module, new TreeMap<>()).get(id));
  }

  /** A new record, dated now unless it dates itself. */
  synchronized Bean insert(String module, String id, Map<String, String> values) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("date_entered", now());
    all.put("date_modified", now());
    all.put("deleted", "0");
    all.putAll(values);
    return put(module, new Bean(id, all));
  }

  /** A save, which dates the record. */
  synchronized Bean save(String module, Bean bean, Map<String, String> changes) {
    Map<String, String> all = new LinkedHashMap<>(changes);
    all.put("date_modified", now());
    return put(module, bean.with(all));
  }

  /** A change past all saving, which leaves no trace. */
  synchronized Bean put(String module, Bean bean) {
    modules.computeIfAbsent(module, none -> new TreeMap<>()).put(bean.id(), bean);
    return bean;
  }

  synchronized void write(Path file) {
    Map<String, Map<String, Map<String, String>>> kept = new TreeMap<>();
    modules.forEach(
        (module, beans) -> {
          Map<String, Map<String, String>> rows = new TreeMap<>();
          beans.forEach((id, bean) -> rows.put(id, new TreeMap<>(bean.values())));
          kept.put(module, rows);
        });
    try {
      Path folder = file.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      Path fresh = Files.createTempFile(folder, "sandbox", ".json");
      JSON.writeValue(fresh.toFile(), kept);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failure) {
      throw new UncheckedIOException("the sandbox's records cannot be kept in " + file, failure);
    }
  }

  static Beans read(Path file, Clock clock) {
    Beans beans = new Beans(clock);
    try {
      JSON.readValue(file.toFile(), KEPT)
          .forEach(
              (module, rows) ->
                  rows.forEach((id, values) -> beans.put(module, new Bean(id, values))));
      return beans;
    } catch (IOException failure) {
      throw new UncheckedIOException("the sandbox's records cannot be read from " + file, failure);
    }
  }

  /** The latest change that a file holds; empty when there is no file. */
  static Optional<Instant> lastChange(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    return read(file, Clock.systemUTC()).modules.values().stream()
        .flatMap(beans -> beans.values().stream())
        .map(bean -> bean.text("date_modified"))
        .filter(text -> !text.isEmpty())
        .max(String::compareTo)
        .map(text -> LocalDateTime.parse(text, TIME).toInstant(ZoneOffset.UTC));
  }
}
