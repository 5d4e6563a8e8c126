package org.commissionconnector.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.commissionconnector.config.ConfigException;
import org.commissionconnector.config.Settings;
import org.commissionconnector.config.SettingsFile;

/**
 * Where the demo listens. It keeps its ports from run to run, so that what was provisioned stays
 * true.
 *
 * @param rings of the connector
 * @param sandbox of the CRM and its pages
 */
record Ports(int rings, int sandbox) {
  private static final int RINGS = 8470;
  private static final int SANDBOX = 8471;

  /**
   * Those of the settings file as it was left, as long as they are free; else the usual ones, else
   * any.
   */
  static Ports choose(Path settingsFile) {
    Ports before = before(settingsFile);
    int rings = free(before.rings(), 0);
    return new Ports(rings, free(before.sandbox(), rings));
  }

  private static Ports before(Path settingsFile) {
    if (Files.exists(settingsFile)) {
      try {
        Settings settings = SettingsFile.read(settingsFile, Map.of());
        return new Ports(settings.server().port(), settings.connections().get(0).url().getPort());
      } catch (ConfigException broken) {
        return new Ports(RINGS, SANDBOX);
      }
    }
    return new Ports(RINGS, SANDBOX);
  }

  private static int free(int wanted, int taken) {
    return wanted != taken && isFree(wanted) ? wanted : any();
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException inUse) {
      return false;
    }
  }

  private static int any() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException("no port is free on 127.0.0.1", none);
    }
  }
}
