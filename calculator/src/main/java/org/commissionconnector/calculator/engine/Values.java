package org.commissionconnector.calculator.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commissionconnector.calculator.book.CustomValue;
import org.commissionconnector.calculator.expression.Value;
import org.commissionconnector.calculator.money.Exact;
import org.jspecify.annotations.Nullable;

/** Turns what records hold into what expressions see. */
final class Values {
  private Values() {}

  static Value of(@Nullable String text) {
    return text == null ? Value.NULL : new Value.Text(text);
  }

  static Value of(@Nullable LocalDate day) {
    return day == null ? Value.NULL : new Value.Text(day.toString());
  }

  static Value of(@Nullable Exact number) {
    return number == null ? Value.NULL : new Value.Numeric(number);
  }

  static Value of(@Nullable Boolean truth) {
    return truth == null ? Value.NULL : truth ? Value.TRUE : Value.FALSE;
  }

  static Value of(List<String> texts) {
    return new Value.Texts(texts);
  }

  /** As the book writes it: {@code credit-note}. */
  static Value ofWord(Enum<?> word) {
    return new Value.Text(word.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  static Value custom(@Nullable Map<String, CustomValue> fields, String name) {
    CustomValue value = fields == null ? null : fields.get(name);
    if (value instanceof CustomValue.Text text) {
      return new Value.Text(text.value());
    }
    if (value instanceof CustomValue.Numeric number) {
      return new Value.Numeric(number.value());
    }
    return value instanceof CustomValue.Truth truth ? of(truth.value()) : Value.NULL;
  }
}
