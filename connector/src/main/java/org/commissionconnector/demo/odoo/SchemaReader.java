package org.commissionconnector.demo.odoo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads {@code models.txt}: a line a model, and below it a line a field.
 *
 * <pre>
 * model crm.lead order=priority_desc,id_desc chatter ; Lead/Opportunity
 *   user_id many2one res.users ; Salesperson
 * </pre>
 */
final class SchemaReader {
  private SchemaReader() {}

  static Schema odoo17() {
    try (InputStream in = SchemaReader.class.getResourceAsStream("models.txt")) {
      byte[] bytes = Objects.requireNonNull(in, "models.txt").readAllBytes();
      return read(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Schema read(String text) {
    Schema schema = new Schema(new LinkedHashMap<>());
    Optional<Model> model = Optional.empty();
    for (String line : text.lines().filter(line -> !line.isBlank()).toList()) {
      if (line.startsWith("model ")) {
        model = Optional.of(model(line));
      } else {
        model = Optional.of(model.orElseThrow().with(field(line.strip())));
      }
      schema = schema.with(model.orElseThrow());
    }
    return schema;
  }

  private static Model model(String line) {
    List<String> words = words(line);
    String order =
        words.stream()
            .filter(word -> word.startsWith("order="))
            .map(word -> word.substring("order=".length()).replace("_desc", " desc"))
            .findFirst()
            .orElse("id");
    Model model = new Model(words.get(1), label(line), order, words.contains("chatter"), Map.of());
    for (Field field : automatic()) {
      model = model.with(field);
    }
    return model;
  }

  static List<Field> automatic() {
    return List.of(
        Field.plain("id", FieldType.INTEGER, "ID"),
        Field.plain("display_name", FieldType.CHAR, "Display Name").computed(false),
        Field.plain("create_uid", FieldType.MANY2ONE, "Created by").related("res.users", ""),
        Field.plain("create_date", FieldType.DATETIME, "Created on"),
        Field.plain("write_uid", FieldType.MANY2ONE, "Last Updated by").related("res.users", ""),
        Field.plain("write_date", FieldType.DATETIME, "Last Updated on"));
  }

  private static Field field(String line) {
    List<String> words = new ArrayList<>(words(line));
    String name = words.remove(0);
    FieldType type = FieldType.of(words.remove(0));
    String relation = isRelation(type) ? words.remove(0) : "";
    String inverse = type == FieldType.ONE2MANY ? words.remove(0) : "";
    String currency = type == FieldType.MONETARY ? words.remove(0) : "";
    Map<String, String> selection =
        type == FieldType.SELECTION ? selection(words.remove(0)) : Map.of();
    boolean stored = !words.contains("computed");
    String initial =
        words.stream()
            .filter(word -> word.startsWith("default="))
            .map(word -> word.substring("default=".length()))
            .findFirst()
            .orElse("");
    return new Field(
        name,
        type,
        label(line),
        relation,
        inverse,
        currency,
        selection,
        stored,
        stored || words.contains("searchable"),
        words.contains("required"),
        initial,
        false);
  }

  private static boolean isRelation(FieldType type) {
    return type == FieldType.MANY2ONE || type.isMany();
  }

  private static Map<String, String> selection(String word) {
    Map<String, String> selection = new LinkedHashMap<>();
    for (String choice : List.of(word.split(",", -1))) {
      int equals = choice.indexOf('=');
      String value = choice.substring(0, equals).replace('~', ' ');
      selection.put(value, choice.substring(equals + 1).replace('_', ' '));
    }
    return selection;
  }

  private static List<String> words(String line) {
    return List.of(line.substring(0, line.indexOf(';')).strip().split("\\s+"));
  }

  private static String label(String line) {
    return line.substring(line.indexOf(';') + 1).strip();
  }
}
