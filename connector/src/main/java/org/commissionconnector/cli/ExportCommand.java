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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the kept facts as a book. */
@Command(
    name = "export",
    description =
        "Writes everything that is kept as a book, for commission calculate; or every entry of the"
            + " ledger as CSV, for an accountant.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  commission export --book book.json",
      "  commission export --data .demo --book book.json",
      "  commission export --ledger ledger.csv --lang zh"
    })
final class ExportCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private SettingsOption settings = new SettingsOption();
  @Mixin private LanguageOption language = new LanguageOption();

  @Option(
      names = "--book",
      paramLabel = "FILE",
      description = "The book's file to write; replaced when it is there.")
  private @Nullable Path book;

  @Option(
      names = "--ledger",
      paramLabel = "FILE",
      description = "The ledger's file to write, as CSV; replaced when it is there.")
  private @Nullable Path ledger;

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws ReadException, IOException {
    if (book == null && ledger == null) {
      throw new CommandException(
          ExitCode.BAD_INPUT, "say what to write: --book FILE or --ledger FILE, or both");
    }
    try (ConnectorApp app = ConnectorApp.open(settings.read(console), console.clock())) {
      if (book != null) {
        writeBook(app.book(), book);
      }
      if (ledger != null) {
        writeLedger(app, ledger);
      }
    }
    return ExitCode.DONE;
  }

  private void writeBook(Book kept, Path file) throws IOException {
    write(file, writer -> BookWriter.write(kept, writer));
    console
        .out()
        .printf(
            "%s: %d people, %d deals, %d invoices%n",
            file, kept.people().size(), kept.deals().size(), kept.invoices().size());
  }

  private void writeLedger(ConnectorApp app, Path file) throws IOException {
    LedgerTable table = new LedgerTable(app.facts().directory().people(), language.language());
    write(file, writer -> table.write(app.ledger(), writer));
    console.out().printf("%s: %d entries%n", file, table.written());
  }

  /** What is written half is never seen under the file's name. */
  private void write(Path name, Content content) throws IOException {
    Path file = console.folder().resolve(name).toAbsolutePath();
    Path beside = file.resolveSibling(file.getFileName() + ".part");
    try (BufferedWriter writer = Files.newBufferedWriter(beside)) {
      content.write(writer);
    }
    Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  @FunctionalInterface
  private interface Content {
    void write(BufferedWriter writer) throws IOException;
  }
}
