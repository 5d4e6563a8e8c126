package org.commissionconnector.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says that this process, and no other, works on a database in a file. It ends with the process,
 * however that ends.
 */
public final class FileClaim implements AutoCloseable {
  private final FileChannel channel;

  private FileClaim(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Claims the file; a file of its own beside it is locked for that. Empty when another process
   * does, where files cannot be locked, and for a server: several may work on that.
   */
  public static Optional<FileClaim> on(DatabaseAddress address) {
    return address instanceof DatabaseAddress.Sqlite sqlite
        ? on(Path.of(sqlite.file() + ".lock"))
        : Optional.empty();
  }

  private static Optional<FileClaim> on(Path file) {
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tried(channel);
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
      return Optional.of(new FileClaim(channel));
    } catch (IOException noLocksHere) {
      return Optional.empty();
    }
  }

  private static @Nullable FileLock tried(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldHere) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException gone) {
      throw new UncheckedIOException("a lock cannot be given back", gone);
    }
  }
}
