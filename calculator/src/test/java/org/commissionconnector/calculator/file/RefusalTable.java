package org.commissionconnector.calculator.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A resource of titled texts, each followed by the messages it must bring, marked by "! ". */
record RefusalTable(String title, String text, List<String> messages) {
  static Stream<RefusalTable> read(String resource) throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(RefusalTable.class.getResourceAsStream(resource))) {
      String all = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(all.split("(?m)^== ", -1))
          .filter(part -> !part.isBlank())
          .map(RefusalTable::of);
    }
  }

  private static RefusalTable of(String part) {
    List<String> messages = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    List<String> lines = part.lines().toList();
    for (String line : lines.subList(1, lines.size())) {
      if (line.startsWith("! ")) {
        messages.add(line.substring(2));
      } else {
        text.append(line).append('\n');
      }
    }
    return new RefusalTable(lines.get(0), text.toString(), messages);
  }

  @Override
  public String toString() {
    return title;
  }
}
