package org.commissionconnector.calculator.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.commissionconnector.calculator.engine.ReleaseSchedule.Planned;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.plan.Release;

/** Spreads releases over instalments and keeps a holdback of each. */
record Instalments(Release release, PlanMoney money) {

  /** What falls after a release that is undone is dropped first. */
  List<Planned> of(List<Planned> releases) {
    List<Planned> spread = new ArrayList<>();
    for (Planned planned : releases) {
      if (planned.amount() < 0) {
        undo(planned, spread);
      } else {
        for (Planned instalment : instalments(planned)) {
          spread.addAll(heldBack(instalment));
        }
      }
    }
    return spread;
  }

  private static void undo(Planned undone, List<Planned> spread) {
    long left = -undone.amount();
    spread.sort(Comparator.comparing(Planned::on));
    for (int i = spread.size() - 1; i >= 0 && left > 0; i--) {
      Planned later = spread.get(i);
      if (later.on().isAfter(undone.on()) && later.amount() > 0) {
        long part = Math.min(left, later.amount());
        spread.set(i, new Planned(later.on(), later.amount() - part));
        left -= part;
      }
    }
    if (left > 0) {
      spread.add(new Planned(undone.on(), -left));
    }
    spread.removeIf(planned -> planned.amount() == 0);
  }

  private List<Planned> instalments(Planned planned) {
    if (release.installments().isEmpty()) {
      return List.of(planned);
    }
    Release.Installments terms = release.installments().get();
    List<Planned> parts = new ArrayList<>();
    long before = 0;
    for (int i = 1; i <= terms.count(); i++) {
      Exact share = Exact.of(i).dividedBy(Exact.of(terms.count()));
      long so = money.round(money.exact(planned.amount()).times(share));
      parts.add(new Planned(day(planned.on(), terms.every(), i - 1), so - before));
      before = so;
    }
    return parts;
  }

  private static LocalDate day(LocalDate first, Release.Installments.Every every, int number) {
    return switch (every) {
      case HALF_MONTH -> halfMonths(first, number);
      case MONTH -> first.plusMonths(number);
      case QUARTER -> first.plusMonths(3L * number);
      case HALF_YEAR -> first.plusMonths(6L * number);
      case YEAR -> first.plusYears(number);
    };
  }

  /** Every second one is a month later, the others fifteen days after that. */
  private static LocalDate halfMonths(LocalDate first, int number) {
    LocalDate month = first.plusMonths(number / 2);
    return number % 2 == 0 ? month : month.plusDays(15);
  }

  private List<Planned> heldBack(Planned planned) {
    if (release.holdback().isEmpty()) {
      return List.of(planned);
    }
    Release.Holdback terms = release.holdback().get();
    long kept = money.round(money.exact(planned.amount()).times(terms.share().fraction()));
    return List.of(
        new Planned(planned.on(), planned.amount() - kept),
        new Planned(terms.length().after(planned.on()), kept));
  }
}
