package org.commissionconnector.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.commissionconnector.ConnectorApp;
import org.commissionconnector.calculator.book.Book;
import org.commissionconnector.calculator.file.BookWriter;
import org.commissionconnector.calculator.file.ReadException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the kept facts as a book. */
@Command(
    name = "export",
    description = "Writes everything that is kept as a book, for commission calculate.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  commission export --book book.json",
      "  commission export --data .demo --book book.json"
    })
final class ExportCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private SettingsOption settings = new SettingsOption();

  @Option(
      names = "--book",
      required = true,
      paramLabel = "FILE",
      description = "The file to write; replaced when it is there.")
  private Path book = Path.of("");

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws ReadException, IOException {
    Path file = console.folder().resolve(book).toAbsolutePath();
    Book kept;
    try (ConnectorApp app = ConnectorApp.open(settings.read(console), console.clock())) {
      kept = app.book();
    }
    Path beside = file.resolveSibling(file.getFileName() + ".part");
    try (BufferedWriter writer = Files.newBufferedWriter(beside)) {
      BookWriter.write(kept, writer);
    }
    Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    console
        .out()
        .printf(
            "%s: %d people, %d deals, %d invoices%n",
            book, kept.people().size(), kept.deals().size(), kept.invoices().size());
    return ExitCode.DONE;
  }
}
