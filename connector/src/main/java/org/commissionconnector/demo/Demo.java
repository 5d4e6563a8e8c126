package org.commissionconnector.demo;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.commissionconnector.ConnectorApp;
import org.commissionconnector.calculator.Statement;
import org.commissionconnector.calculator.book.Book;
import org.commissionconnector.calculator.file.ReadException;
import org.commissionconnector.catchup.CatchUpProgress;
import org.commissionconnector.config.Settings;
import org.commissionconnector.crm.CommissionResult;

/**
 * The whole product at work on an invented company: a sandbox CRM and the connector in one process,
 * with real HTTP between them.
 */
public final class Demo implements AutoCloseable {
  private final CrmSandbox sandbox;
  private final ConnectorApp app;
  private final SentCounts sent;

  private Demo(CrmSandbox sandbox, ConnectorApp app, SentCounts sent) {
    this.sandbox = sandbox;
    this.app = app;
    this.sent = sent;
  }

  /** The CRM that the demo runs on. */
  public enum On {
    ODOO {
      @Override
      CrmSandbox start(Path stateFile, Clock clock, int port) {
        return OdooSandbox.start(stateFile, clock, port);
      }

      @Override
      Optional<Instant> lastInstant(Path stateFile) {
        return OdooSandbox.lastInstant(stateFile);
      }
    },
    SUITECRM {
      @Override
      CrmSandbox start(Path stateFile, Clock clock, int port) {
        return SuiteSandbox.start(stateFile, clock, true, port);
      }

      @Override
      Optional<Instant> lastInstant(Path stateFile) {
        return SuiteSandbox.lastInstant(stateFile);
      }
    };

    abstract CrmSandbox start(Path stateFile, Clock clock, int port);

    abstract Optional<Instant> lastInstant(Path stateFile);
  }

  /**
   * Starts the sandbox, and opens the connector on it.
   *
   * @param folder the demo's data, made when it is not there
   * @param port of the sandbox; empty for the one it had before
   * @throws ReadException when the folder's plans cannot be read
   */
  public static Demo open(On crm, Path folder, Optional<Integer> port, Clock real)
      throws ReadException {
    DemoFiles files = new DemoFiles(folder);
    files.layPlans();
    Ports ports = Ports.choose(files.settingsFile());
    Clock clock = DemoClock.startingAfter(crm.lastInstant(files.sandboxState()), real);
    CrmSandbox sandbox = crm.start(files.sandboxState(), clock, port.orElse(ports.sandbox()));
    try {
      Settings settings = files.settings(sandbox, ports.rings());
      SentCounts sent = new SentCounts();
      ConnectorApp app =
          ConnectorApp.open(
              settings, connection -> connection.open(settings.company(), clock), sent, clock);
      return new Demo(sandbox, app, sent);
    } catch (ReadException | RuntimeException failure) {
      sandbox.close();
      throw failure;
    }
  }

  /** Makes the fields and webhooks in the sandbox; a line for each that was not there. */
  public List<String> install() {
    return app.install(false);
  }

  /** Reads the company and settles everybody. */
  public void pull(CatchUpProgress progress) {
    app.catchUp(progress);
  }

  /** Leaves the alerts that are due, and writes everything back. */
  public void writeBack() {
    int unused = app.alert();
    unused = app.writeBack();
    sandbox.save();
  }

  public DemoSummary summary() {
    return Summaries.of(app, sent);
  }

  /** Everything that is kept, as one book. */
  Book book() {
    return app.book();
  }

  /** The statement of the same payee, plan and period as kept. */
  Optional<Statement> statement(Statement like) {
    return app.statements().find(like.payee(), like.plan(), like.period().name());
  }

  /** Where people look at the sandbox. */
  public String page() {
    return sandbox.pageUrl().toString();
  }

  /** How many calls of the connector were meant to change something in the CRM. */
  public long writesReceived() {
    return sandbox.writesReceived();
  }

  /** How many of the CRM's rings were taken. */
  int ringsDelivered() {
    return sandbox.ringsDelivered();
  }

  /** Starts taking rings; tells of every record whose fields change from now on. */
  public void start(Consumer<CommissionResult> onWritten) {
    sent.tell(onWritten);
    app.start();
  }

  /** Somebody in the sandbox wins the next open deal. Empty when none is left. */
  public Optional<Happening> winADeal() {
    return sandbox.winADeal();
  }

  /** A customer pays the oldest open invoice. Empty when none is left. */
  public Optional<Happening> payAnInvoice() {
    return sandbox.payAnInvoice();
  }

  @Override
  public void close() {
    app.close();
    sandbox.close();
  }
}
