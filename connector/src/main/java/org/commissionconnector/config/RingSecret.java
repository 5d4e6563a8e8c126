package org.commissionconnector.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.commissionconnector.crm.Secret;

/** The secret in the path of every ring: the settings' own, or one that is made once. */
public final class RingSecret {
  private static final String FILE_NAME = "ring.secret";
  private static final int BYTES = 32;

  private RingSecret() {}

  /** The installation's secret; made and kept beside the database the first time. */
  public static Secret of(Settings settings) {
    return settings.server().secret().orElseGet(() -> kept(folder(settings)));
  }

  private static Path folder(Settings settings) {
    Path beside =
        settings.database() instanceof DatabaseSettings.InFile inFile
            ? inFile.file()
            : settings.file();
    return Optional.ofNullable(beside.toAbsolutePath().getParent()).orElse(Path.of("."));
  }

  private static Secret kept(Path folder) {
    Path file = folder.resolve(FILE_NAME);
    try {
      if (!Files.exists(file)) {
        make(folder, file);
      }
      return Secret.of(Files.readString(file).strip());
    } catch (IOException failure) {
      throw new UncheckedIOException("the secret of rings cannot be kept in " + file, failure);
    }
  }

  private static void make(Path folder, Path file) throws IOException {
    Files.createDirectories(folder);
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n");
  }
}
