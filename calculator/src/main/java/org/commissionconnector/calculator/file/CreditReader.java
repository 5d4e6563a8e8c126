package org.commissionconnector.calculator.file;

import java.util.Optional;
import org.commissionconnector.calculator.money.Rate;
import org.commissionconnector.calculator.plan.Credit;

/** Reads which lines count, for whom and how much: of a component or of a named measure. */
final class CreditReader {
  private enum BelowZero {
    KEEP,
    ZERO
  }

  private final PlanParts parts;

  CreditReader(PlanParts parts) {
    this.parts = parts;
  }

  Optional<Credit> read(YamlNode node) {
    Section section =
        parts.section(node, "credit", "event", "if", "to", "share", "base", "below-zero");
    return read(section, "credit");
  }

  /** The credit of a section that was opened already. */
  Optional<Credit> read(Section section, String what) {
    Optional<Credit.Event> event =
        section
            .required("event", what)
            .flatMap(node -> parts.scalars().word(node, "event", Credit.Event.class));
    Credit credit =
        new Credit(
            event.orElse(Credit.Event.DEAL),
            section.read("if", parts.expressions()::condition),
            section.node("to").flatMap(this::to).orElse(Credit.To.Role.OWNER),
            section.read("share", parts.scalars()::rate).orElse(Rate.WHOLE),
            section.node("base").flatMap(this::base).orElse(Credit.Base.Kind.AMOUNT),
            section
                .read(
                    "below-zero",
                    (value, name) -> parts.scalars().word(value, name, BelowZero.class))
                .filter(BelowZero.ZERO::equals)
                .isPresent(),
            section.at());
    checkShare(section, credit);
    return event.map(known -> credit);
  }

  private void checkShare(Section section, Credit credit) {
    if (credit.share().fraction().isNegative()) {
      parts.problem(section.at("share"), "file.negative", "share");
    }
  }

  private Optional<Credit.To> to(YamlNode node) {
    if (!(node instanceof YamlNode.Mapping)) {
      return parts.scalars().word(node, "to", Credit.To.Role.class).map(role -> role);
    }
    Section section = parts.section(node, "to", "person");
    return section
        .required("person", "to")
        .flatMap(value -> parts.scalars().scalar(value, "person"))
        .map(scalar -> new Credit.To.Person(scalar.text(), scalar.at()));
  }

  private Optional<Credit.Base> base(YamlNode node) {
    if (node instanceof YamlNode.Mapping) {
      Section section = parts.section(node, "base", "earnings");
      return section
          .required("earnings", "base")
          .flatMap(value -> parts.scalars().scalar(value, "earnings"))
          .filter(scalar -> parts.names().requireComponent(scalar.text(), scalar.at()))
          .map(scalar -> new Credit.Base.Earnings(scalar.text(), scalar.at()));
    }
    Optional<YamlNode.Scalar> scalar = parts.scalars().scalar(node, "base");
    Optional<Credit.Base> kind =
        scalar.flatMap(text -> Scalars.known(text.text(), Credit.Base.Kind.class)).map(k -> k);
    return kind.isPresent()
        ? kind
        : parts.expressions().formula(node, "base").map(Credit.Base.Formula::new);
  }
}
