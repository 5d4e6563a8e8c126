package org.commissionconnector.settlement;

import static org.commissionconnector.fake.Books.employee;
import static org.commissionconnector.fake.Books.paid;
import static org.commissionconnector.fake.Books.people;
import static org.commissionconnector.fake.Books.posted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commissionconnector.catchup.CatchUpProgress;
import org.commissionconnector.crm.CommissionResult;
import org.commissionconnector.crm.Notice;
import org.commissionconnector.crm.RecordRef;
import org.commissionconnector.fake.Books;
import org.commissionconnector.fake.FakeCrm;
import org.commissionconnector.fake.FlatTenPercent;
import org.commissionconnector.fake.SettableClock;
import org.commissionconnector.fake.Steps;
import org.commissionconnector.fake.TestConnector;
import org.commissionconnector.fake.TestDatabase;
import org.commissionconnector.ledger.LedgerEntry;
import org.commissionconnector.store.Database;
import org.commissionconnector.store.DatabaseAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Kills the process before and after every single call that leaves memory, starts it again, and
 * looks whether anything is missing or there twice.
 */
@ParameterizedClass
@EnumSource
class CrashTest {
  private final TestDatabase kind;
  @TempDir Path folder;

  CrashTest(TestDatabase kind) {
    this.kind = kind;
  }

  @Test
  void aCrashBetweenAnyTwoStepsIsCuredByStartingAgain() {
    Outcome undisturbed = new Story(Steps.NOT_WATCHED).tell();
    assertEquals(8, undisturbed.entries.size());
    int step = 1;
    boolean killed = true;
    while (killed) {
      Story story = new Story(Steps.killingAt(step));
      Outcome outcome = story.tell();
      killed = story.deaths > 0;
      assertEquals(undisturbed, outcome, "killed " + story.where);
      step += stride();
    }
    assertTrue(step > 100, "only %d places to be killed at".formatted(step));
  }

  /** All steps on one database, every few on the slower one: the steps are the same. */
  private int stride() {
    return kind == TestDatabase.SQLITE ? 1 : 11;
  }

  /** Everything that must be the same in the end; ids and times of booking may differ. */
  private record Outcome(
      List<String> entries,
      List<CommissionResult> fields,
      int fieldChanges,
      List<Notice> notices) {}

  /** A catch-up, two rings, a notice and all writes; as often as it is killed it starts again. */
  private final class Story {
    private final DatabaseAddress address = kind.address(folder);
    private final SettableClock clock = new SettableClock("2026-11-24T09:00:00Z");
    private final FakeCrm crm = new FakeCrm("odoo");
    private Steps steps;
    private @Nullable Database database;
    private @Nullable TestConnector connector;
    private int deaths;
    private String where = "nowhere";

    Story(Steps steps) {
      this.steps = steps;
      crm.putDirectory(people(employee("anna", "max"), employee("ben", null)));
      crm.put(posted("1", "anna", "1000.00", "2026-10-05", paid("p", "500.00", "2026-10-20")));
      crm.put(posted("2", "anna", "300.00", "2026-11-05"));
      crm.put(posted("3", "ben", "700.00", "2026-11-06"));
      crm.put(posted("4", "ben", "800.00", "2026-11-07", paid("q", "800.00", "2026-11-08")));
    }

    Outcome tell() {
      chapter(
          connector -> {
            var unused = connector.catchUp.run(crm, CatchUpProgress.NONE);
            connector.work();
          });
      crm.put(posted("3", "anna", "900.00", "2026-11-06"));
      chapter(connector -> connector.ring("odoo:invoice/3"));
      chapter(TestConnector::work);
      chapter(
          connector -> {
            boolean unused = connector.outbox.tell(notice());
            connector.work();
          });
      stop();
      steps = Steps.NOT_WATCHED;
      List<String> entries = new ArrayList<>();
      connector().ledger.after(0, 1000).forEach(entry -> entries.add(text(entry)));
      entries.sort(null);
      stop();
      return new Outcome(
          entries, List.copyOf(crm.fields().values()), crm.fieldChanges(), crm.notices());
    }

    private void chapter(Chapter chapter) {
      boolean isOver = false;
      while (!isOver) {
        try {
          chapter.play(connector());
          isOver = true;
        } catch (Steps.Killed killed) {
          deaths++;
          where = String.valueOf(killed.getMessage());
          steps = Steps.NOT_WATCHED;
          stop();
          clock.advance(Duration.ofMinutes(11));
        }
      }
    }

    private TestConnector connector() {
      if (connector == null) {
        database = Database.open(address);
        connector =
            new TestConnector(
                database,
                crm,
                CompanyTerms.of(Books.COMPANY, List.of()),
                new FlatTenPercent(),
                clock,
                steps);
      }
      return connector;
    }

    private void stop() {
      if (database != null) {
        database.close();
      }
      connector = null;
    }

    private Notice notice() {
      return new Notice(
          "behind/anna/2026-11",
          Notice.Kind.TASK,
          RecordRef.parse(Books.person("max")),
          Optional.empty(),
          "Anna is behind",
          "43% of target",
          Optional.of(LocalDate.parse("2026-11-24")));
    }

    private String text(LedgerEntry entry) {
      return entry.item().key() + " " + entry.change().minor() + " " + entry.because();
    }
  }

  private interface Chapter {
    void play(TestConnector connector);
  }
}
