package org.commissionconnector.crm.suitecrm;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The package that an administrator loads into SuiteCRM with its Module Loader. */
public final class ModuleLoaderPackage {
  /** What the file is called when nothing else is asked for. */
  public static final String FILE_NAME = "commission-connector-suitecrm.zip";

  private ModuleLoaderPackage() {}

  /**
   * Writes the zip, the same bytes each time, and leaves the stream open.
   *
   * @return how many bytes it has
   */
  public static long writeTo(OutputStream out) throws IOException {
    try (InputStream zip = ModuleLoaderPackage.class.getResourceAsStream(FILE_NAME)) {
      if (zip == null) {
        throw new IllegalStateException(FILE_NAME + " is not in this build; build with Maven");
      }
      return zip.transferTo(out);
    }
  }
}
