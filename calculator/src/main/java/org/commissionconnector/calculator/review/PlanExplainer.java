package org.commissionconnector.calculator.review;

import java.util.ArrayList;
import java.util.List;
import org.commissionconnector.calculator.message.Language;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.plan.CommissionPlan;
import org.commissionconnector.calculator.plan.Component;
import org.commissionconnector.calculator.plan.PayeeEntry;

/** Puts a plan into plain sentences, with an example of each component that the engine computed. */
public final class PlanExplainer {
  private final Language language;
  private final StringBuilder text = new StringBuilder();

  private PlanExplainer(Language language) {
    this.language = language;
  }

  /** The plan in sentences that a rep could sign. Ends with a line break. */
  public static String explain(CommissionPlan plan, Language language) {
    PlanExplainer explainer = new PlanExplainer(language);
    explainer.head(plan);
    explainer.components(plan);
    explainer.wholePlan(plan);
    return explainer.text.toString();
  }

  private void head(CommissionPlan plan) {
    line(plan.title().text(language, plan.id()) + " (" + plan.id() + ")");
    say(
        plan.to() == null ? "explain.in-force-open" : "explain.in-force",
        plan.from(),
        String.valueOf(plan.to()),
        Message.of("explain.period-" + plan.period().word()),
        plan.currency().getCurrencyCode());
    line("");
    say("explain.payees");
    plan.payees().forEach(entry -> bullet(payee(entry)));
    plan.exclude().ifPresent(condition -> say("explain.exclude", condition.source()));
    plan.measures().forEach(measure -> bullet(CreditWords.measure(measure)));
  }

  private static Message payee(PayeeEntry entry) {
    Message who =
        entry.person() == null
            ? Message.of("explain.payee-role", String.valueOf(entry.role()))
            : Message.of("explain.payee-person", entry.person());
    if (entry.from() != null && entry.to() != null) {
      return Message.of("explain.payee-from-to", who, entry.from(), entry.to());
    }
    if (entry.from() != null) {
      return Message.of("explain.payee-from", who, entry.from());
    }
    return entry.to() == null ? who : Message.of("explain.payee-to", who, entry.to());
  }

  private void components(CommissionPlan plan) {
    int number = 0;
    for (Component component : plan.components()) {
      number++;
      line("");
      line(number + ". " + component.title().text(language, component.id()));
      component.credit().ifPresent(credit -> line(CreditWords.credit(credit)));
      component.quota().ifPresent(measure -> say("explain.quota", measure));
      Paragraph pay = new PayWords(plan).pay(component.pay());
      line(pay.sentence());
      pay.points().forEach(this::bullet);
      component.limits().ifPresent(limits -> line(TermWords.limits(limits)));
      component.release().ifPresent(release -> TermWords.release(release).forEach(this::line));
      example(plan, component);
    }
  }

  private void example(CommissionPlan plan, Component component) {
    List<String> lines = new WorkedExample(plan, language).of(component);
    if (!lines.isEmpty()) {
      say("explain.example");
      lines.forEach(example -> line("    " + example));
    }
  }

  private void wholePlan(CommissionPlan plan) {
    List<Message> sentences = new ArrayList<>();
    plan.limits().ifPresent(limits -> sentences.add(TermWords.limits(limits)));
    sentences.addAll(TermWords.release(plan.release()));
    sentences.addAll(TermWords.clawback(plan.clawback()));
    plan.draw().ifPresent(draw -> sentences.addAll(TermWords.draw(draw)));
    plan.ramp().forEach(step -> sentences.add(TermWords.ramp(step)));
    sentences.addAll(TermWords.prorate(plan.prorate()));
    line("");
    say("explain.whole-plan");
    sentences.forEach(this::bullet);
    bullet(Message.of("explain.rate-day-" + TermWords.word(plan.rateDay())));
    bullet(Message.of("explain.rounding-" + TermWords.word(plan.rounding())));
  }

  private void say(String key, Object... arguments) {
    line(Message.of(key, arguments));
  }

  private void bullet(Message message) {
    line("- " + message.text(language));
  }

  private void line(Message message) {
    line(message.text(language));
  }

  private void line(String words) {
    text.append(words).append('\n');
  }

  /** A sentence and the points below it. */
  record Paragraph(Message sentence, List<Message> points) {
    static Paragraph of(Message sentence) {
      return new Paragraph(sentence, List.of());
    }
  }
}
