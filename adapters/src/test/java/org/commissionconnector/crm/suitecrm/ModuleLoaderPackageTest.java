package org.commissionconnector.crm.suitecrm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class ModuleLoaderPackageTest {
  private static final Path SOURCES = Path.of("src/main/suitecrm-package");
  private static final Path TESTS = Path.of("src/test/php");

  @Test
  void theZipHoldsEverySourceAndNothingElse() throws IOException {
    assertEquals(sources(), new TreeSet<>(entries()));
  }

  @Test
  void everyFileIsSoundPhp() throws IOException, InterruptedException {
    for (Path file : phpFiles()) {
      Answer answer = php("-l", file.toString());
      assertEquals(0, answer.status(), answer.text());
    }
  }

  @Test
  void thePackagesOwnTestsHold() throws IOException, InterruptedException {
    Answer answer = php(TESTS.resolve("run.php").toString(), SOURCES.toString());

    assertEquals(0, answer.status(), answer.text());
    assertTrue(answer.text().endsWith(" held, 0 failed\n"), answer.text());
  }

  private static Set<String> sources() throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> names.add(SOURCES.relativize(file).toString().replace('\\', '/')));
    }
    return names;
  }

  private static List<String> entries() throws IOException {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    ModuleLoaderPackage.writeTo(zip);
    List<String> names = new ArrayList<>();
    try (ZipInputStream read = new ZipInputStream(new ByteArrayInputStream(zip.toByteArray()))) {
      for (ZipEntry entry = read.getNextEntry(); entry != null; entry = read.getNextEntry()) {
        if (!entry.isDirectory()) {
          names.add(entry.getName());
        }
      }
    }
    return names;
  }

  private static List<Path> phpFiles() throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path root : List.of(SOURCES, TESTS)) {
      try (Stream<Path> files = Files.walk(root)) {
        files.filter(file -> file.toString().endsWith(".php")).forEach(found::add);
      }
    }
    return found;
  }

  private static Answer php(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("php"));
    command.addAll(List.of(arguments));
    Process process;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException noPhp) {
      assumeTrue(false, "skipped: there is no php on the PATH, so the package is not checked");
      throw noPhp;
    }
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Answer(process.waitFor(), text);
  }

  private record Answer(int status, String text) {}
}
