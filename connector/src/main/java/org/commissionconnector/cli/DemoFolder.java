package org.commissionconnector.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.commissionconnector.demo.Demo;

/** Where the demo keeps its data when nothing else is said. */
final class DemoFolder {
  /** The environment variable by which the launcher says where the product lies. */
  static final String HOME = "COMMISSION_HOME";

  private static final String NAME = ".demo";

  private DemoFolder() {}

  /** Of the usual demo. */
  static Path of(Console console) {
    return of(console, Demo.On.ODOO);
  }

  /** Beside the launcher; in this folder where nothing can be written there. */
  static Path of(Console console, Demo.On crm) {
    String name = crm == Demo.On.ODOO ? NAME : NAME + "-" + crm.name().toLowerCase(Locale.ROOT);
    String home = console.environment().get(HOME);
    return home == null || !Files.isWritable(Path.of(home))
        ? console.folder().resolve(name)
        : console.folder().toAbsolutePath().equals(Path.of(home))
            ? console.folder().resolve(name)
            : Path.of(home).resolve(name);
  }
}
