package org.commissionconnector.calculator.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.message.SourcePosition;

/**
 * The text of a plan file.
 *
 * @param name as positions name it: {@code field-sales.yaml}
 */
public record PlanSource(String name, String text) {
  /** What lies beside a plan to test it, and is no plan. */
  public static final String EXAMPLES = ".examples.yaml";

  /**
   * Reads one plan file.
   *
   * @throws ReadException when it cannot be opened or is not UTF-8
   */
  public static PlanSource of(Path file) throws ReadException {
    String name = String.valueOf(file.getFileName());
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
      return new PlanSource(name, StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException notUtf8) {
      throw unreadable(name, Message.of("file.not-utf8"));
    } catch (IOException cannotOpen) {
      throw unreadable(
          name, Message.of("file.cannot-open", file, cannotOpen.getClass().getSimpleName()));
    }
  }

  /**
   * Reads every {@code .yaml} or {@code .yml} file of a folder but examples, in the order of their
   * names; or the one file named.
   *
   * @throws ReadException when there is none, or one cannot be opened or is not UTF-8
   */
  public static List<PlanSource> all(Path folderOrFile) throws ReadException {
    if (!Files.isDirectory(folderOrFile)) {
      return List.of(of(folderOrFile));
    }
    List<PlanSource> sources = new ArrayList<>();
    for (Path file : planFiles(folderOrFile)) {
      sources.add(of(file));
    }
    if (sources.isEmpty()) {
      throw unreadable(folderOrFile.toString(), Message.of("file.no-plans"));
    }
    return sources;
  }

  private static List<Path> planFiles(Path folder) throws ReadException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> isPlan(file.getFileName().toString()) && Files.isRegularFile(file))
          .sorted()
          .toList();
    } catch (IOException cannotList) {
      throw unreadable(
          folder.toString(),
          Message.of("file.cannot-open", folder, cannotList.getClass().getSimpleName()));
    }
  }

  private static boolean isPlan(String name) {
    return (name.endsWith(".yaml") || name.endsWith(".yml"))
        && !name.endsWith(EXAMPLES)
        && !name.startsWith(".");
  }

  /** Line and column of the character with this index, counted in code points. */
  static SourcePosition position(String name, String text, int index) {
    int line = 1;
    int column = 1;
    int[] points = text.codePoints().limit(index).toArray();
    for (int point : points) {
      if (point == '\n') {
        line++;
        column = 1;
      } else {
        column++;
      }
    }
    return new SourcePosition(name, line, column);
  }

  private static ReadException unreadable(String name, Message message) {
    return new ReadException(List.of(new FileProblem(new SourcePosition(name, 1, 1), message)));
  }
}
