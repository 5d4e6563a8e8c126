package org.commissionconnector.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageCommandTest {
  @TempDir private Path folder;

  @Test
  void thePackageIsWrittenWhereItIsAskedFor() throws IOException {
    Run run = Run.of(folder, "package", "suitecrm", "--out", "loaded.zip");

    assertEquals(ExitCode.DONE, run.exitCode(), run.err());
    Path zip = folder.resolve("loaded.zip");
    assertEquals(
        "loaded.zip: %d bytes; load it in SuiteCRM under Admin > Module Loader%n"
            .formatted(Files.size(zip)),
        run.out());
    try (ZipFile read = new ZipFile(zip.toFile())) {
      assertNotNull(read.getEntry("manifest.php"));
    }
  }

  @Test
  void aCrmWithoutPackageIsRefused() {
    Run run = Run.of(folder, "package", "odoo");

    assertEquals(ExitCode.BAD_INPUT, run.exitCode());
    assertTrue(run.err().contains("'odoo'"), run.err());
  }
}
