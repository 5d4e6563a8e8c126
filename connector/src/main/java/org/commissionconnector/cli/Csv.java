package org.commissionconnector.cli;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes rows as RFC 4180 asks, and so that no spreadsheet takes a text for a formula. */
final class Csv {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  private final Appendable out;

  Csv(Appendable out) {
    this.out = out;
  }

  void row(List<@Nullable String> cells) throws IOException {
    out.append(cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n")));
  }

  private static String cell(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    boolean isFormula = "=+-@\t\r".indexOf(text.charAt(0)) >= 0 && !NUMBER.matcher(text).matches();
    String safe = isFormula ? "'" + text : text;
    boolean isQuoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return isQuoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
