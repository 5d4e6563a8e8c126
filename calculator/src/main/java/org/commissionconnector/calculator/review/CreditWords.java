package org.commissionconnector.calculator.review;

import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.plan.Credit;
import org.commissionconnector.calculator.plan.Measure;

/** Says whom a line is credited to, and with how much. */
final class CreditWords {
  private CreditWords() {}

  static Message credit(Credit credit) {
    Message sentence =
        Message.of(
            "explain.credit",
            event(credit.event()),
            to(credit.to()),
            credit.share(),
            base(credit.base()));
    if (credit.when().isPresent()) {
      sentence = Message.of("explain.credit-if", sentence, credit.when().get().source());
    }
    return credit.negativeIsZero() ? Message.of("explain.credit-below-zero", sentence) : sentence;
  }

  static Message measure(Measure measure) {
    return measure
        .credit()
        .map(credit -> Message.of("explain.measure", measure.name(), credit(credit)))
        .orElseGet(
            () ->
                Message.of("explain.indicator", measure.name(), measure.indicator().orElseThrow()));
  }

  private static Message event(Credit.Event event) {
    return Message.of("explain.event-" + TermWords.word(event));
  }

  private static Message to(Credit.To to) {
    if (to instanceof Credit.To.Person person) {
      return Message.of("explain.to-person", person.id());
    }
    return Message.of("explain.to-" + TermWords.word((Credit.To.Role) to));
  }

  private static Message base(Credit.Base base) {
    if (base instanceof Credit.Base.Earnings earnings) {
      return Message.of("explain.base-earnings", earnings.component());
    }
    if (base instanceof Credit.Base.Formula formula) {
      return Message.of("explain.base-formula", formula.expression().source());
    }
    return Message.of("explain.base-" + TermWords.word((Credit.Base.Kind) base));
  }
}
