package org.commissionconnector.calculator.expression;

import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Exact;

/** One line, its record and its payee, as a test sets them. */
final class FakeScope implements Scope {
  private final Map<String, Value> values = new HashMap<>();

  FakeScope with(String path, Value value) {
    values.put(path, value);
    return this;
  }

  FakeScope number(String path, String number) {
    return with(path, new Value.Numeric(Exact.parse(number)));
  }

  FakeScope text(String path, String text) {
    return with(path, new Value.Text(text));
  }

  FakeScope texts(String path, String... texts) {
    return with(path, new Value.Texts(List.of(texts)));
  }

  @Override
  public Value field(Field field) {
    return value(field.path());
  }

  @Override
  public Value custom(Subject subject, String name) {
    return value(subject.word() + ".custom." + name);
  }

  @Override
  public Value measure(Expression.MeasureCall call) throws EvaluationException {
    String name = call.function() + " " + call.measure() + " " + call.when();
    if (!values.containsKey(name)) {
      throw new EvaluationException(Message.of("expression.text-for-number", name));
    }
    return value(name);
  }

  @Override
  public Value ordersWithin(Period back) {
    return value("ordersWithin " + back);
  }

  @Override
  public Value elapsed() {
    return value("elapsed");
  }

  @Override
  public boolean within(String categoryOrProduct, String above) {
    return (categoryOrProduct + "/").startsWith(above + "/");
  }

  private Value value(String name) {
    return values.getOrDefault(name, Value.NULL);
  }
}
