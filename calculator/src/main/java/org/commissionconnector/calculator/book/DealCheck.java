package org.commissionconnector.calculator.book;

import java.util.List;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.money.Rate;

/** Sets deals aside that cannot be computed with; gives the others their currency and amount. */
final class DealCheck {
  private final PeopleCheck people;
  private final LineCheck lines;
  private final Company company;
  private final BookFindings findings;

  DealCheck(PeopleCheck people, Company company, BookFindings findings) {
    this.people = people;
    this.lines = new LineCheck(people, findings);
    this.company = company;
    this.findings = findings;
  }

  RecordRegister<Deal> check(List<Deal> deals, List<BrokenRecord> broken) {
    RecordRegister<Deal> register =
        RecordRegister.of(RecordKind.DEAL, deals, Deal::id, broken, "id", findings);
    for (Deal deal : register.records()) {
      int before = findings.count();
      check(deal, RecordKind.DEAL.record(deal.id()));
      if (findings.count() > before) {
        findings.setAside(deal);
        register.setAside(deal.id());
      }
    }
    register.replaceAll(this::withDefaults);
    return register;
  }

  private void check(Deal deal, String record) {
    people.person(deal.owner(), record, "owner");
    people.reference(people.teams(), RecordKind.TEAM, deal.team(), record, "team");
    people.reference(people.customers(), RecordKind.CUSTOMER, deal.customer(), record, "customer");
    if (deal.status() == Deal.Status.WON && deal.wonOn() == null) {
      findings.problem(record, "wonOn", Message.of("book.won-without-day"));
    }
    if (deal.status() == Deal.Status.CANCELLED && deal.cancelledOn() == null) {
      findings.problem(record, "cancelledOn", Message.of("book.cancelled-without-day"));
    }
    lines.currency(deal.currency(), record);
    lines.lines(deal.lines(), record);
    splits(deal.splits(), record);
  }

  private void splits(List<SplitShare> splits, String record) {
    Exact sum = Exact.ZERO;
    boolean inside = false;
    for (int i = 0; i < splits.size(); i++) {
      SplitShare split = splits.get(i);
      people.person(split.person(), record, "splits[" + i + "].person");
      if (split.share().isNegative()) {
        findings.problem(
            record,
            "splits[" + i + "].share",
            Message.of("book.split-negative", new Rate(split.share())));
      }
      if (!split.overlay()) {
        inside = true;
        sum = sum.plus(split.share());
      }
    }
    if (inside && !sum.equals(Exact.ONE)) {
      findings.problem(record, "splits", Message.of("book.split-sum", new Rate(sum)));
    }
  }

  private Deal withDefaults(Deal deal) {
    return deal.currency() != null && deal.amount() != null
        ? deal
        : deal.with(
            deal.currency() == null ? company.currency().getCurrencyCode() : deal.currency(),
            deal.amount() == null ? LineCheck.sum(deal.lines()) : deal.amount());
  }
}
