package org.commissionconnector.calculator.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.commissionconnector.calculator.book.BookProblem;
import org.commissionconnector.calculator.book.CustomValue;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Exact;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one record of a book, or of a part of one. What is not what it must be is a
 * problem, and the answer is then null or nothing.
 */
final class RecordFields {
  private final String record;
  private final String path;
  private final Json.Fields fields;
  private final List<BookProblem> problems;

  RecordFields(String record, Json.Fields fields) {
    this(record, "", fields, new ArrayList<>());
  }

  private RecordFields(String record, String path, Json.Fields fields, List<BookProblem> problems) {
    this.record = record;
    this.path = path;
    this.fields = fields;
    this.problems = problems;
  }

  List<BookProblem> problems() {
    return problems;
  }

  private void problem(String key, String text, Object... arguments) {
    problems.add(new BookProblem(record, path + key, Message.of(text, arguments)));
  }

  @Nullable String text(String key) {
    Json value = fields.get(key);
    if (value instanceof Json.Text text) {
      return text.text();
    }
    if (value instanceof Json.Figure figure) {
      return figure.text();
    }
    if (value != Json.NULL) {
      problem(key, "book.not-text", key);
    }
    return null;
  }

  /** A text that must be there; empty, with a problem, when it is not. */
  String requiredText(String key) {
    String text = text(key);
    if (text != null && !text.isBlank()) {
      return text;
    }
    if (fields.get(key) == Json.NULL || text != null) {
      problem(key, "book.missing", key);
    }
    return "";
  }

  @Nullable Exact number(String key) {
    return exact(key, false);
  }

  Exact requiredNumber(String key) {
    Exact number = number(key);
    return number == null ? missing(key) : number;
  }

  /** A number that may be written as a percentage. */
  @Nullable Exact fraction(String key) {
    return exact(key, true);
  }

  Exact requiredFraction(String key) {
    Exact number = fraction(key);
    return number == null ? missing(key) : number;
  }

  private Exact missing(String key) {
    if (fields.get(key) == Json.NULL) {
      problem(key, "book.missing", key);
    }
    return Exact.ZERO;
  }

  private @Nullable Exact exact(String key, boolean percent) {
    Json value = fields.get(key);
    if (value == Json.NULL) {
      return null;
    }
    String text = written(value);
    boolean asPercent = percent && text.endsWith("%");
    String digits = asPercent ? text.substring(0, text.length() - 1) : text;
    if (!Exact.isPlainDecimal(digits)) {
      problem(key, "book.not-a-number", text);
      return null;
    }
    Exact number = Exact.parse(digits);
    return asPercent ? number.dividedBy(Exact.HUNDRED) : number;
  }

  private static String written(Json value) {
    if (value instanceof Json.Text text) {
      return text.text();
    }
    if (value instanceof Json.Figure figure) {
      return figure.text();
    }
    return value instanceof Json.Truth truth ? String.valueOf(truth.truth()) : "...";
  }

  @Nullable LocalDate day(String key) {
    String text = text(key);
    if (text == null) {
      return null;
    }
    try {
      if (text.length() == 10) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeException impossible) {
      // said below
    }
    problem(key, "book.not-a-day", text);
    return null;
  }

  LocalDate requiredDay(String key) {
    LocalDate day = day(key);
    if (day == null && fields.get(key) == Json.NULL) {
      problem(key, "book.missing", key);
    }
    return day == null ? LocalDate.EPOCH : day;
  }

  @Nullable Boolean truth(String key) {
    Json value = fields.get(key);
    if (value instanceof Json.Truth truth) {
      return truth.truth();
    }
    if (value != Json.NULL) {
      problem(key, "book.not-a-truth", key);
    }
    return null;
  }

  /** One of an enum's words; null, with a problem, when it is none of them or missing. */
  <E extends Enum<E>> @Nullable E word(String key, Class<E> type) {
    String text = text(key);
    for (E constant : type.getEnumConstants()) {
      if (written(constant).equals(text)) {
        return constant;
      }
    }
    if (text != null) {
      String known =
          Arrays.stream(type.getEnumConstants())
              .map(RecordFields::written)
              .collect(Collectors.joining(", "));
      problem(key, "book.unknown-word", key, text, known);
    } else if (fields.get(key) == Json.NULL) {
      problem(key, "book.missing", key);
    }
    return null;
  }

  private static String written(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    List<Json> items = items(key);
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof Json.Text text) {
        texts.add(text.text());
      } else {
        problem(key + "[" + i + "]", "book.not-text", key);
      }
    }
    return texts;
  }

  /** The parts of a record, such as its lines, each with the path that leads to it. */
  List<RecordFields> parts(String key) {
    List<RecordFields> parts = new ArrayList<>();
    List<Json> items = items(key);
    for (int i = 0; i < items.size(); i++) {
      String at = key + "[" + i + "]";
      if (items.get(i) instanceof Json.Fields part) {
        parts.add(new RecordFields(record, at + ".", part, problems));
      } else {
        problem(at, "book.not-fields", key);
      }
    }
    return parts;
  }

  private List<Json> items(String key) {
    Json value = fields.get(key);
    if (value instanceof Json.Array array) {
      return array.items();
    }
    if (value != Json.NULL) {
      problem(key, "book.not-a-list", key);
    }
    return List.of();
  }

  Map<String, CustomValue> custom() {
    Json value = fields.get("custom");
    if (value == Json.NULL) {
      return Map.of();
    }
    if (!(value instanceof Json.Fields own)) {
      problem("custom", "book.not-fields", "custom");
      return Map.of();
    }
    Map<String, CustomValue> custom = new LinkedHashMap<>();
    own.values()
        .forEach(
            (key, one) -> {
              CustomValue read = custom("custom." + key, one);
              if (read != null) {
                custom.put(key, read);
              }
            });
    return custom;
  }

  private @Nullable CustomValue custom(String key, Json value) {
    if (value instanceof Json.Text text) {
      return new CustomValue.Text(text.text());
    }
    if (value instanceof Json.Truth truth) {
      return new CustomValue.Truth(truth.truth());
    }
    if (value instanceof Json.Figure figure && Exact.isPlainDecimal(figure.text())) {
      return new CustomValue.Numeric(Exact.parse(figure.text()));
    }
    if (value instanceof Json.Figure figure) {
      problem(key, "book.not-a-number", figure.text());
    } else if (value != Json.NULL) {
      problem(key, "book.custom-nested");
    }
    return null;
  }
}
