package org.commissionconnector.alert;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.commissionconnector.calculator.book.Person;
import org.commissionconnector.calculator.message.Language;
import org.commissionconnector.calculator.period.FiscalCalendar;
import org.commissionconnector.config.AlertSettings;
import org.commissionconnector.crm.Directory;
import org.commissionconnector.crm.Notice;
import org.commissionconnector.crm.RecordRef;
import org.commissionconnector.settlement.CompanyTerms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells each manager, as a task, who of theirs is behind target; each once a period. */
public final class Alerts {
  private static final Logger log = LoggerFactory.getLogger(Alerts.class);

  private final BehindTarget behindTarget;
  private final AlertSources sources;
  private final ZoneId timeZone;
  private final Language language;
  private final Clock clock;

  /**
   * @param language for managers whose own is not known
   */
  public Alerts(
      AlertSettings settings,
      Language language,
      CompanyTerms terms,
      AlertSources sources,
      Clock clock) {
    this.behindTarget =
        new BehindTarget(
            settings,
            terms.plans(),
            new FiscalCalendar(terms.company().fiscalYearStart()),
            sources.statements());
    this.sources = sources;
    this.timeZone = terms.company().timeZone();
    this.language = language;
    this.clock = clock;
  }

  /** Leaves a task for every alert that has not gone out yet; answers how many. */
  public int send() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), timeZone);
    Directory directory = sources.people().get();
    Managers managers = new Managers(directory);
    int told = 0;
    for (Behind behind : behindTarget.on(today, directory.people())) {
      Optional<Person> manager = managers.of(behind.payee());
      if (manager.isEmpty()) {
        log.warn("{} is behind target, but has no manager who could be told", behind.payee().id());
      } else if (tell(behind, manager.get(), today)) {
        told++;
      }
    }
    return told;
  }

  private boolean tell(Behind behind, Person manager, LocalDate today) {
    boolean told =
        sources
            .transactions()
            .inOne(
                () ->
                    sources.sent().keep(behind.sent(), clock.instant())
                        && sources.notices().tell(notice(behind, manager, today)));
    if (told) {
      log.info("told {} that {}", manager.id(), AlertWords.subject(behind, today, Language.EN));
    }
    return told;
  }

  private Notice notice(Behind behind, Person manager, LocalDate today) {
    Language reader = manager.language() == null ? language : Language.of(manager.language());
    return new Notice(
        behind.key(),
        Notice.Kind.TASK,
        RecordRef.parse(manager.id()),
        Optional.empty(),
        AlertWords.subject(behind, today, reader),
        AlertWords.text(behind, today, reader),
        Optional.of(today));
  }
}
