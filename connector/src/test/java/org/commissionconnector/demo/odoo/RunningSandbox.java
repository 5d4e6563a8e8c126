package org.commissionconnector.demo.odoo;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A sandbox on a fixed morning, and clients of three of its users. */
record RunningSandbox(
    Sandbox sandbox, OdooClientForTests admin, OdooClientForTests bot, OdooClientForTests rep)
    implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-20T08:00:00.123456Z");
  static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  static final Snapshot COMPANY = Seed.company(NOW, ZONE);

  static RunningSandbox start(Path folder) {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    Sandbox sandbox = Sandbox.start(COMPANY, folder.resolve("state.json"), clock, ZONE, 0);
    return new RunningSandbox(
        sandbox,
        client(sandbox, SeedPeople.ADMIN),
        client(sandbox, SeedPeople.BOT),
        client(sandbox, SeedPeople.REP));
  }

  private static OdooClientForTests client(Sandbox sandbox, String login) {
    String secret = SeedPeople.passwords().getOrDefault(login, "");
    OdooClientForTests nobody = new OdooClientForTests(sandbox.url(), 0, "");
    long uid =
        nobody
            .call(
                "common",
                "authenticate",
                java.util.List.of("demo", login, secret, java.util.Map.of()))
            .path("result")
            .asLong();
    return new OdooClientForTests(sandbox.url(), uid, secret);
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
