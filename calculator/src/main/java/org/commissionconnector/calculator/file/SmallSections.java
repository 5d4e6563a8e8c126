package org.commissionconnector.calculator.file;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commissionconnector.calculator.message.Language;
import org.commissionconnector.calculator.message.SourcePosition;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.money.Rate;
import org.commissionconnector.calculator.plan.Draw;
import org.commissionconnector.calculator.plan.Limits;
import org.commissionconnector.calculator.plan.PayeeEntry;
import org.commissionconnector.calculator.plan.Proration;
import org.commissionconnector.calculator.plan.RampStep;
import org.commissionconnector.calculator.plan.Title;
import org.jspecify.annotations.Nullable;

/** Reads titles, payees, limits, draws, ramps and proration. */
final class SmallSections {
  private static final Pattern PERIODS = Pattern.compile("([1-9]\\d{0,3})\\.\\.([1-9]\\d{0,3})?");

  private enum Excess {
    LOST,
    LATER
  }

  private enum As {
    GUARANTEE,
    ADVANCE
  }

  private enum StartDay {
    COUNTED,
    NOT_COUNTED
  }

  /** From a first to a last period, both inclusive; without a last one when open. */
  private record Periods(int first, @Nullable Integer last) {}

  private final PlanParts parts;

  SmallSections(PlanParts parts) {
    this.parts = parts;
  }

  Title title(Section owner) {
    Map<Language, String> texts = new EnumMap<>(Language.class);
    owner
        .node("title")
        .ifPresent(
            node -> {
              Section section = parts.section(node, "title", "en", "zh");
              for (Language language : Language.values()) {
                section
                    .read(language.code(), parts.scalars()::scalar)
                    .ifPresent(scalar -> texts.put(language, scalar.text()));
              }
            });
    return new Title(texts);
  }

  List<PayeeEntry> payees(Section plan) {
    List<PayeeEntry> entries = new ArrayList<>();
    Map<String, SourcePosition> persons = new HashMap<>();
    for (YamlNode item : plan.items("payees")) {
      PayeeEntry entry = payee(item);
      entries.add(entry);
      if (entry.person() == null) {
        continue;
      }
      SourcePosition earlier = persons.putIfAbsent(entry.person(), entry.position());
      if (earlier != null) {
        parts.problem(entry.position(), "file.payee-twice", entry.person(), earlier.line());
      }
    }
    return entries;
  }

  private PayeeEntry payee(YamlNode item) {
    Section section = parts.section(item, "payees", "role", "person", "from", "to");
    if (section.has("role") == section.has("person") && item instanceof YamlNode.Mapping) {
      parts.problem(section.at(), "file.payee");
    }
    PayeeEntry entry =
        new PayeeEntry(
            text(section, "role"),
            text(section, "person"),
            section.read("from", parts.scalars()::day).orElse(null),
            section.read("to", parts.scalars()::day).orElse(null),
            section.at());
    if (entry.from() != null && entry.to() != null && entry.to().isBefore(entry.from())) {
      parts.problem(section.at("to"), "file.days-backwards", entry.from(), entry.to());
    }
    return entry;
  }

  private @Nullable String text(Section section, String key) {
    return section.read(key, parts.scalars()::scalar).map(YamlNode.Scalar::text).orElse(null);
  }

  Optional<Limits> limits(YamlNode node) {
    Section section = parts.section(node, "limits", "per", "min", "max", "excess");
    if (section.isEmpty()) {
      return Optional.empty();
    }
    Optional<Limits.Per> per =
        section
            .required("per", "limits")
            .flatMap(value -> parts.scalars().word(value, "per", Limits.Per.class));
    Optional<Exact> min = section.read("min", this::amountNotNegative);
    Optional<Exact> max = section.read("max", this::amountNotNegative);
    if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
      parts.problem(
          section.at("min"),
          "file.min-above-max",
          text(section, "min") + "",
          text(section, "max") + "");
    }
    if (!section.has("min") && !section.has("max")) {
      parts.problem(section.at(), "file.limits-without-bound");
    }
    boolean later =
        section
            .read("excess", (value, what) -> parts.scalars().word(value, what, Excess.class))
            .filter(Excess.LATER::equals)
            .isPresent();
    if (later
        && (per.equals(Optional.of(Limits.Per.LINE))
            || per.equals(Optional.of(Limits.Per.RECORD)))) {
      parts.problem(section.at("excess"), "file.excess-later");
    }
    return per.map(
        each -> new Limits(each, min.orElse(null), max.orElse(null), later, section.at()));
  }

  private Optional<Exact> amountNotNegative(YamlNode node, String what) {
    Optional<Exact> amount = parts.scalars().number(node, what);
    if (amount.isPresent() && amount.get().isNegative()) {
      parts.problem(node.at(), "file.negative", what);
    }
    return amount;
  }

  Optional<Draw> draw(YamlNode node) {
    Section section =
        parts.section(node, "draw", "amount", "as", "recoverable", "periods", "recover");
    if (section.isEmpty()) {
      return Optional.empty();
    }
    Optional<Exact> amount =
        section.required("amount", "draw").flatMap(value -> amountNotNegative(value, "amount"));
    Optional<As> as =
        section
            .required("as", "draw")
            .flatMap(value -> parts.scalars().word(value, "as", As.class));
    boolean guarantee = as.equals(Optional.of(As.GUARANTEE));
    Periods periods = section.read("periods", this::periods).orElse(new Periods(1, null));
    Section recover =
        section
            .node("recover")
            .map(value -> parts.section(value, "recover", "from", "share", "max"))
            .orElseGet(() -> Section.absent(section.at(), parts.problems()));
    return Optional.of(
        new Draw(
            amount.orElse(Exact.ZERO),
            guarantee,
            section.read("recoverable", parts.scalars()::truth).orElse(!guarantee),
            periods.first(),
            periods.last(),
            recover.read("from", parts.scalars()::count).orElse(1),
            recover.read("share", parts.scalars()::share).orElse(Rate.WHOLE),
            recover.read("max", this::amountNotNegative).orElse(null),
            section.at()));
  }

  private Optional<Periods> periods(YamlNode node, String what) {
    Optional<YamlNode.Scalar> scalar = parts.scalars().scalar(node, what);
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    Matcher match = PERIODS.matcher(scalar.get().text());
    if (!match.matches()) {
      parts.problem(node.at(), "file.not-periods", scalar.get().text());
      return Optional.empty();
    }
    int first = Integer.parseInt(match.group(1));
    Integer last = match.group(2) == null ? null : Integer.valueOf(match.group(2));
    if (last != null && last < first) {
      parts.problem(node.at(), "file.periods-backwards", scalar.get().text());
    }
    return Optional.of(new Periods(first, last));
  }

  List<RampStep> ramp(Section plan) {
    List<RampStep> steps = new ArrayList<>();
    for (YamlNode item : plan.items("ramp")) {
      Section section = parts.section(item, "ramp", "periods", "quota", "guarantee");
      Optional<Periods> written =
          section.required("periods", "ramp").flatMap(value -> periods(value, "periods"));
      Periods periods = written.orElse(new Periods(1, 1));
      RampStep step =
          new RampStep(
              periods.first(),
              periods.last(),
              section.read("quota", parts.scalars()::rate).orElse(null),
              section.read("guarantee", this::amountNotNegative).orElse(null),
              section.at());
      if (step.quota() != null && step.quota().fraction().isNegative()) {
        parts.problem(section.at("quota"), "file.negative", "quota");
      }
      if (written.isPresent() && steps.stream().anyMatch(other -> overlap(other, step))) {
        parts.problem(section.at("periods"), "file.ramp-overlap");
      }
      steps.add(step);
    }
    return steps;
  }

  private static boolean overlap(RampStep first, RampStep second) {
    return (first.lastPeriod() == null || second.firstPeriod() <= first.lastPeriod())
        && (second.lastPeriod() == null || first.firstPeriod() <= second.lastPeriod());
  }

  Proration proration(Section plan) {
    Optional<YamlNode> node = plan.node("prorate");
    if (node.isEmpty()) {
      return new Proration(false, false, true);
    }
    Section section = parts.section(node.get(), "prorate", "quota", "draw", "start-day");
    boolean counts =
        section
            .read("start-day", (value, what) -> parts.scalars().word(value, what, StartDay.class))
            .filter(StartDay.NOT_COUNTED::equals)
            .isEmpty();
    return new Proration(
        section.read("quota", parts.scalars()::truth).orElse(false),
        section.read("draw", parts.scalars()::truth).orElse(false),
        counts);
  }
}
