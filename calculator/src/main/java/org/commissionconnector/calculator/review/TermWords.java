package org.commissionconnector.calculator.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Rate;
import org.commissionconnector.calculator.plan.Clawback;
import org.commissionconnector.calculator.plan.Draw;
import org.commissionconnector.calculator.plan.Limits;
import org.commissionconnector.calculator.plan.Proration;
import org.commissionconnector.calculator.plan.RampStep;
import org.commissionconnector.calculator.plan.Release;
import org.jspecify.annotations.Nullable;

/** Says what bounds, delays, takes back and advances an amount. */
final class TermWords {
  private TermWords() {}

  static Message limits(Limits limits) {
    Message per = Message.of("explain.per-" + word(limits.per()));
    List<Message> parts = new ArrayList<>();
    if (limits.min() != null) {
      parts.add(Message.of("explain.limit-min", limits.min().toPlainString(6), per));
    }
    if (limits.max() != null) {
      parts.add(Message.of("explain.limit-max", limits.max().toPlainString(6), per));
    }
    if (limits.carriesExcess()) {
      parts.add(Message.of("explain.limit-later"));
    }
    return joined("explain.and", parts);
  }

  static List<Message> release(Release release) {
    List<Message> sentences = new ArrayList<>();
    for (Release.Part part : release.parts()) {
      Message when = when(part.when());
      Message waits =
          part.after().map(span -> Message.of("explain.after", when, span)).orElse(when);
      sentences.add(
          part.share().equals(Rate.WHOLE)
              ? Message.of("explain.release", waits)
              : Message.of("explain.release-part", part.share(), waits));
    }
    release
        .installments()
        .ifPresent(
            every ->
                sentences.add(
                    Message.of(
                        "explain.installments",
                        every.count(),
                        Message.of("explain.every-" + word(every.every())))));
    release
        .holdback()
        .ifPresent(
            held -> sentences.add(Message.of("explain.holdback", held.share(), held.length())));
    if (release.leaversForfeit()) {
      sentences.add(Message.of("explain.leavers-forfeit"));
    }
    return sentences;
  }

  private static Message when(Release.When when) {
    return when instanceof Release.When.Condition condition
        ? Message.of("explain.when-condition", condition.expression().source())
        : Message.of("explain.when-" + word((Release.When.Event) when));
  }

  static List<Message> clawback(Clawback clawback) {
    List<Message> causes = new ArrayList<>();
    if (clawback.onCreditNote()) {
      causes.add(Message.of("explain.claw-credit-note"));
    }
    if (clawback.onCancellation()) {
      causes.add(Message.of("explain.claw-cancellation"));
    }
    clawback.unpaid().ifPresent(span -> causes.add(Message.of("explain.claw-unpaid", span)));
    if (causes.isEmpty()) {
      return List.of(Message.of("explain.claw-never"));
    }
    List<Message> sentences = new ArrayList<>();
    sentences.add(Message.of("explain.claw", clawback.share(), joined("explain.or", causes)));
    clawback.within().ifPresent(span -> sentences.add(Message.of("explain.claw-within", span)));
    clawback.over().ifPresent(span -> sentences.add(Message.of("explain.claw-over", span)));
    if (!clawback.paidBasis()) {
      sentences.add(Message.of("explain.claw-rate"));
    }
    return sentences;
  }

  static List<Message> draw(Draw draw) {
    List<Message> sentences = new ArrayList<>();
    sentences.add(
        Message.of(
            draw.guarantee() ? "explain.draw-guarantee" : "explain.draw-advance",
            draw.amount().toPlainString(6),
            periods(draw.firstPeriod(), draw.lastPeriod())));
    if (draw.recoverable()) {
      sentences.add(Message.of("explain.draw-recover", draw.recoverFrom(), draw.recoverShare()));
      if (draw.recoverMax() != null) {
        sentences.add(Message.of("explain.draw-recover-max", draw.recoverMax().toPlainString(6)));
      }
    }
    return sentences;
  }

  static Message ramp(RampStep step) {
    List<Message> parts = new ArrayList<>();
    if (step.quota() != null) {
      parts.add(Message.of("explain.ramp-quota", step.quota()));
    }
    if (step.guarantee() != null) {
      parts.add(Message.of("explain.ramp-guarantee", step.guarantee().toPlainString(6)));
    }
    return Message.of(
        "explain.ramp",
        periods(step.firstPeriod(), step.lastPeriod()),
        joined("explain.and", parts));
  }

  static List<Message> prorate(Proration prorate) {
    List<Message> sentences = new ArrayList<>();
    if (prorate.quota()) {
      sentences.add(Message.of("explain.prorate-quota"));
    }
    if (prorate.draw()) {
      sentences.add(Message.of("explain.prorate-draw"));
    }
    return sentences;
  }

  private static Message periods(int first, @Nullable Integer last) {
    return last == null
        ? Message.of("explain.periods-from", first)
        : Message.of("explain.periods", first, last);
  }

  private static Message joined(String key, List<Message> parts) {
    Message all = parts.get(0);
    for (Message part : parts.subList(1, parts.size())) {
      all = Message.of(key, all, part);
    }
    return all;
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
