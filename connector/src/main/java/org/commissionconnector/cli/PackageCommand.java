package org.commissionconnector.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.commissionconnector.crm.suitecrm.ModuleLoaderPackage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes out what an administrator loads into a CRM. */
@Command(
    name = "package",
    description = "Writes the package that an administrator loads into the CRM.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  commission package suitecrm",
      "  commission package suitecrm --out /tmp/commission-connector-suitecrm.zip"
    })
final class PackageCommand implements Callable<Integer> {
  /** The CRMs that take a package. */
  enum Kind {
    SUITECRM
  }

  private final Console console;

  @Parameters(paramLabel = "CRM", description = "Which CRM: ${COMPLETION-CANDIDATES}.")
  private Kind kind = Kind.SUITECRM;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The file to write; replaced when it is there.")
  private Path out = Path.of(ModuleLoaderPackage.FILE_NAME);

  PackageCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Path file = console.folder().resolve(out).toAbsolutePath();
    Path beside = file.resolveSibling(file.getFileName() + ".part");
    long size;
    try (OutputStream zip = Files.newOutputStream(beside)) {
      size =
          switch (kind) {
            case SUITECRM -> ModuleLoaderPackage.writeTo(zip);
          };
    }
    Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    console
        .out()
        .printf("%s: %d bytes; load it in SuiteCRM under Admin > Module Loader%n", out, size);
    return ExitCode.DONE;
  }
}
