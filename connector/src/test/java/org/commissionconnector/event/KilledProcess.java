package org.commissionconnector.event;

import static org.commissionconnector.fake.Books.employee;
import static org.commissionconnector.fake.Books.people;
import static org.commissionconnector.fake.Books.posted;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.commissionconnector.catchup.CatchUpProgress;
import org.commissionconnector.fake.FakeCrm;
import org.commissionconnector.fake.SettableClock;
import org.commissionconnector.fake.TestConnector;
import org.commissionconnector.store.Database;
import org.commissionconnector.store.DatabaseAddress;
import org.commissionconnector.webhook.Ring;

/** A connector in a process of its own that takes rings and works on them until it is killed. */
final class KilledProcess {
  static final int INVOICES = 500 + 150 * Integer.getInteger("kills", 3);

  private KilledProcess() {}

  /** Says {@code kept 17} on standard output once ring 17 is kept. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    SettableClock clock = clock();
    try (Database database = Database.open(DatabaseAddress.sqlite(Path.of(arguments[0])))) {
      TestConnector connector = new TestConnector(database, crm(), clock);
      GroupCommitInbox inbox = new GroupCommitInbox(connector.rings, () -> {});
      for (int i = Integer.parseInt(arguments[1]); i < INVOICES; i++) {
        inbox.append(List.of(ring(i, clock)));
        out.println("kept " + i);
        if (i % 3 == 0) {
          connector.work();
        }
      }
    }
  }

  static SettableClock clock() {
    return new SettableClock("2026-11-24T09:00:00Z");
  }

  private static Ring ring(int id, SettableClock clock) {
    return new Ring(
        "odoo",
        "changed/invoice/" + id,
        "changed",
        Map.of("_model", "invoice", "_id", String.valueOf(id)),
        clock.instant());
  }

  static FakeCrm crm() {
    FakeCrm crm = new FakeCrm("odoo");
    crm.putDirectory(people(employee("anna", null), employee("ben", null)));
    for (int i = 0; i < INVOICES; i++) {
      String owner = List.of("anna", "ben").get(i % 2);
      crm.put(posted(String.valueOf(i), owner, i + ".50", "2026-11-05"));
    }
    return crm;
  }

  /** Learns who works there; the invoices come by ring. */
  static void readPeople(TestConnector connector) {
    FakeCrm empty = new FakeCrm("odoo");
    empty.putDirectory(people(employee("anna", null), employee("ben", null)));
    var unused = connector.catchUp.run(empty, CatchUpProgress.NONE);
  }
}
