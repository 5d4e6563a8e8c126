package org.commissionconnector.calculator.file;

import java.util.Optional;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.plan.Pay;

/**
 * From where each step of a table rates once it is reached, by whichever of three ways to say so.
 */
record Retroactive(PlanParts parts, Pay.Of of, boolean whole, boolean overage, boolean chooses) {
  private enum Overage {
    HIGHEST
  }

  static Retroactive read(Section section, PlanParts parts, Pay.Of of, boolean chooses) {
    boolean whole = section.read("whole", parts.scalars()::truth).orElse(false);
    boolean overage =
        section
            .read("overage", (value, what) -> parts.scalars().word(value, what, Overage.class))
            .isPresent();
    if (whole && overage) {
      parts.problem(section.at("overage"), "file.back-to-twice", "whole", "overage");
    }
    if (chooses && (whole || overage)) {
      parts.problem(section.at(whole ? "whole" : "overage"), "file.choosing-back-to");
    }
    boolean attainment = of == Pay.Of.Own.ATTAINMENT || of instanceof Pay.Of.Attainment;
    if (overage && !attainment) {
      parts.problem(section.at("overage"), "file.overage-of-amount");
    }
    return new Retroactive(parts, of, whole, overage, chooses);
  }

  Optional<Exact> of(Section step, Exact start) {
    if (step.has("back-to")) {
      return written(step, start);
    }
    if (whole) {
      return Optional.of(Exact.ZERO);
    }
    return overage && start.compareTo(Exact.ONE) >= 0 ? Optional.of(Exact.ONE) : Optional.empty();
  }

  private Optional<Exact> written(Section step, Exact start) {
    if (whole || overage) {
      parts.problem(
          step.at("back-to"), "file.back-to-twice", whole ? "whole" : "overage", "back-to");
    }
    if (chooses) {
      parts.problem(step.at("back-to"), "file.choosing-back-to");
    }
    Optional<Exact> backTo = step.read("back-to", parts.scalars()::numberOrPercent);
    if (backTo.isPresent() && (backTo.get().isNegative() || backTo.get().compareTo(start) > 0)) {
      parts.problem(
          step.at("back-to"),
          "file.back-to-range",
          BorderText.of(backTo.get(), of),
          BorderText.of(start, of));
    }
    return backTo;
  }
}
