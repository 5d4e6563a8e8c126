package org.commissionconnector.calculator.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.commissionconnector.calculator.expression.EvaluationException;
import org.commissionconnector.calculator.expression.Expression;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.plan.Credit;
import org.jspecify.annotations.Nullable;

/** Whether a transaction counts: it is not excluded and the credit's condition holds. */
final class Conditions {
  private final PeriodRun run;
  private final Optional<Expression> exclude;
  private final Optional<Expression> when;
  private final Map<Expression, Map<Transaction, Boolean>> known = new HashMap<>();

  Conditions(PeriodRun run, Credit credit) {
    this.run = run;
    this.exclude = run.version().exclude();
    this.when = credit.when();
  }

  /** Why the transaction does not count for the payee; null where it does. */
  @Nullable Message failed(Transaction transaction, String payee) throws EvaluationException {
    if (exclude.isPresent() && holds(exclude.get(), transaction, payee)) {
      return Message.of("engine.excluded", exclude.get().source());
    }
    return when.isPresent() && !holds(when.get(), transaction, payee)
        ? Message.of("engine.condition-false", when.get().source())
        : null;
  }

  private boolean holds(Expression expression, Transaction transaction, String payee)
      throws EvaluationException {
    boolean personal = expression.roots().contains("payee") || !expression.measureCalls().isEmpty();
    if (personal) {
      return evaluate(expression, transaction, payee);
    }
    Map<Transaction, Boolean> answers = known.computeIfAbsent(expression, e -> new HashMap<>());
    Boolean answer = answers.get(transaction);
    if (answer == null) {
      answer = evaluate(expression, transaction, payee);
      answers.put(transaction, answer);
    }
    return answer;
  }

  private boolean evaluate(Expression expression, Transaction transaction, String payee)
      throws EvaluationException {
    return expression.holds(new LineScope(run, payee, transaction, transaction.own()));
  }
}
