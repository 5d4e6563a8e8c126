package org.commissionconnector.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.commissionconnector.demo.OdooSandbox;
import org.commissionconnector.store.DatabaseAddress;

/**
 * Settings and a plan in a folder, as an operator lays them, for a sandbox as the CRM.
 *
 * @param port where rings come in
 */
public record Installation(Path folder, int port) {
  private static final String SECRET = "only-for-tests";

  private static final String PLAN =
      """
      plan: flat
      currency: EUR
      period: month
      effective: 2020-01-01..
      payees: [{role: account-executive}]
      components:
        - component: deals-won
          credit: {event: deal, to: owner, base: amount}
          pay: 10%
      """;

  /** What the clock would find out is left for later, so that rings have to. */
  private static final String SETTINGS =
      """
      company: {currency: EUR, timeZone: Europe/Berlin}
      plans: plans
      database: {file: commission.db}
      server: {port: %d, secret: file:ring.txt}
      schedule: {catchUp: 24h, sweep: 24h, writeBack: 1s, alerts: 24h}
      connections:
        - name: odoo
          kind: odoo
          url: %s
          database: %s
          login: %s
          secret: file:crm.txt
      """;

  public static Installation in(Path folder, OdooSandbox crm) throws IOException {
    int port = freePort();
    Files.createDirectories(folder.resolve("plans"));
    Files.writeString(folder.resolve("plans").resolve("flat.yaml"), PLAN);
    Files.writeString(folder.resolve("crm.txt"), crm.password());
    Files.writeString(folder.resolve("ring.txt"), SECRET);
    Files.writeString(
        folder.resolve("commission.yaml"),
        SETTINGS.formatted(port, crm.url(), crm.database(), crm.login()));
    return new Installation(folder, port);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** The same, with what is kept so far, in another folder. Nothing may run on it. */
  public Installation copiedTo(Path other) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.toList();
    }
    for (Path file : all) {
      Path copy = other.resolve(folder.relativize(file).toString());
      if (Files.isDirectory(file)) {
        Files.createDirectories(copy);
      } else {
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return new Installation(other, port);
  }

  public Doorbell doorbell() {
    return new Doorbell(port, "odoo", SECRET);
  }

  public DatabaseAddress database() {
    return DatabaseAddress.sqlite(folder.resolve("commission.db"));
  }
}
