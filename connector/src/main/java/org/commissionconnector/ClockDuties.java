package org.commissionconnector;

import org.commissionconnector.catchup.CatchUpProgress;
import org.commissionconnector.crm.CrmException;
import org.commissionconnector.job.Duties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the jobs start. A CRM that is away now is tried again at the next time. */
final class ClockDuties implements Duties {
  private static final Logger log = LoggerFactory.getLogger(ClockDuties.class);

  private final ConnectorApp app;
  private final Runnable wakeSender;

  ClockDuties(ConnectorApp app, Runnable wakeSender) {
    this.app = app;
    this.wakeSender = wakeSender;
  }

  @Override
  public void catchUp() {
    run("catch-up", () -> app.catchUp(CatchUpProgress.NONE));
    wakeSender.run();
  }

  @Override
  public void sweep() {
    run("sweep", app::sweep);
    wakeSender.run();
  }

  @Override
  public void writeBack() {
    wakeSender.run();
  }

  @Override
  public void alert() {
    run(
        "alerts",
        () -> {
          int told = app.alert();
          log.debug("{} alerts left", told);
        });
    wakeSender.run();
  }

  private static void run(String name, Runnable work) {
    try {
      work.run();
    } catch (CrmException failure) {
      if (failure.kind() == CrmException.Kind.UNAVAILABLE) {
        log.warn("{} has to wait: {}", name, failure.getMessage());
      } else {
        log.error("{} failed: {}", name, failure.getMessage());
      }
    } catch (RuntimeException failure) {
      log.error("{} failed and is tried again the next time", name, failure);
    }
  }
}
