package org.commissionconnector.calculator.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commissionconnector.calculator.money.Rate;
import org.commissionconnector.calculator.plan.Clawback;
import org.commissionconnector.calculator.plan.Release;
import org.commissionconnector.calculator.plan.Span;

/** Reads when earnings become payable, and when they are taken back. */
final class ReleaseReader {
  private enum Leavers {
    KEEP,
    FORFEIT
  }

  private enum Basis {
    PAID,
    RATE
  }

  private enum ClawbackEvent {
    CREDIT_NOTE,
    CANCELLATION
  }

  private final PlanParts parts;

  ReleaseReader(PlanParts parts) {
    this.parts = parts;
  }

  Optional<Release> read(YamlNode node) {
    Section section =
        parts.section(
            node, "release", "when", "after", "parts", "installments", "holdback", "leavers");
    if (section.isEmpty()) {
      return Optional.empty();
    }
    boolean forfeit =
        section
            .read("leavers", (value, what) -> parts.scalars().word(value, what, Leavers.class))
            .filter(Leavers.FORFEIT::equals)
            .isPresent();
    return Optional.of(
        new Release(
            section.has("parts") ? parts(section) : List.of(whole(section)),
            section.node("installments").flatMap(this::installments),
            section.node("holdback").flatMap(this::holdback),
            forfeit,
            section.at()));
  }

  private Release.Part whole(Section section) {
    return new Release.Part(Rate.WHOLE, when(section), after(section), section.at());
  }

  private Release.When when(Section section) {
    return section.node("when").flatMap(this::when).orElse(Release.When.Event.EARNED);
  }

  private Optional<Release.When> when(YamlNode node) {
    Optional<YamlNode.Scalar> scalar = parts.scalars().scalar(node, "when");
    Optional<Release.When> event =
        scalar.flatMap(text -> Scalars.known(text.text(), Release.When.Event.class)).map(e -> e);
    if (event.isPresent() || scalar.isEmpty()) {
      return event;
    }
    if (scalar.get().text().matches("[A-Za-z-]+")) {
      parts
          .scalars()
          .unknownWord(node, "when", scalar.get().text(), Scalars.words(Release.When.Event.class));
      return Optional.empty();
    }
    return parts.expressions().condition(node, "when").map(Release.When.Condition::new);
  }

  private Optional<Span> after(Section section) {
    return section.read("after", parts.scalars()::span);
  }

  private List<Release.Part> parts(Section section) {
    for (String beside : List.of("when", "after")) {
      if (section.has(beside)) {
        parts.problem(section.at(beside), "file.parts-beside", beside);
      }
    }
    int before = parts.problems().count();
    List<Release.Part> read = new ArrayList<>();
    for (YamlNode item : section.items("parts")) {
      Section part = parts.section(item, "parts", "share", "when", "after");
      part.required("share", "parts")
          .flatMap(value -> parts.scalars().share(value, "share"))
          .ifPresent(
              share -> read.add(new Release.Part(share, when(part), after(part), part.at())));
    }
    if (parts.problems().count() == before) {
      Sums.mustBeWhole(
          parts, section.at("parts"), "parts", read.stream().map(Release.Part::share).toList());
    }
    return read;
  }

  private Optional<Release.Installments> installments(YamlNode node) {
    Section section = parts.section(node, "installments", "count", "every");
    Optional<Integer> count =
        section
            .required("count", "installments")
            .flatMap(value -> parts.scalars().count(value, "count"));
    Optional<Release.Installments.Every> every =
        section
            .required("every", "installments")
            .flatMap(
                value -> parts.scalars().word(value, "every", Release.Installments.Every.class));
    return count.isEmpty() || every.isEmpty()
        ? Optional.empty()
        : Optional.of(new Release.Installments(count.get(), every.get()));
  }

  private Optional<Release.Holdback> holdback(YamlNode node) {
    Section section = parts.section(node, "holdback", "share", "for");
    Optional<Rate> share =
        section
            .required("share", "holdback")
            .flatMap(value -> parts.scalars().share(value, "share"));
    Optional<Span> length =
        section.required("for", "holdback").flatMap(value -> parts.scalars().span(value, "for"));
    return share.isEmpty() || length.isEmpty()
        ? Optional.empty()
        : Optional.of(new Release.Holdback(share.get(), length.get()));
  }

  Clawback clawback(YamlNode node) {
    Section section = parts.section(node, "clawback", "when", "within", "share", "over", "basis");
    boolean byDefault = !section.has("when");
    boolean onCreditNote = byDefault;
    boolean onCancellation = byDefault;
    Optional<Span> unpaid = Optional.empty();
    for (YamlNode item : section.items("when")) {
      if (item instanceof YamlNode.Mapping) {
        unpaid = unpaid(item);
      } else {
        Optional<ClawbackEvent> event = parts.scalars().word(item, "when", ClawbackEvent.class);
        onCreditNote |= event.filter(ClawbackEvent.CREDIT_NOTE::equals).isPresent();
        onCancellation |= event.filter(ClawbackEvent.CANCELLATION::equals).isPresent();
      }
    }
    return new Clawback(
        onCreditNote,
        onCancellation,
        unpaid,
        section.read("within", parts.scalars()::span),
        section.read("share", parts.scalars()::share).orElse(Rate.WHOLE),
        over(section),
        section
            .read("basis", (value, what) -> parts.scalars().word(value, what, Basis.class))
            .filter(Basis.RATE::equals)
            .isEmpty(),
        section.at());
  }

  private Optional<Span> unpaid(YamlNode item) {
    Section section = parts.section(item, "when", "unpaid");
    return section
        .required("unpaid", "when")
        .flatMap(value -> parts.scalars().span(value, "unpaid"));
  }

  private Optional<Span> over(Section section) {
    Optional<Span> over = section.read("over", parts.scalars()::span);
    if (over.isPresent() && over.get().count() == 0) {
      parts.problem(section.at("over"), "file.over-nothing");
    }
    return over;
  }
}
