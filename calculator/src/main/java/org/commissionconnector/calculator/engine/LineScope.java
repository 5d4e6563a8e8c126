package org.commissionconnector.calculator.engine;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.commissionconnector.calculator.book.CustomValue;
import org.commissionconnector.calculator.book.Customer;
import org.commissionconnector.calculator.book.Deal;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.calculator.book.Payment;
import org.commissionconnector.calculator.book.Person;
import org.commissionconnector.calculator.book.Product;
import org.commissionconnector.calculator.book.Team;
import org.commissionconnector.calculator.expression.EvaluationException;
import org.commissionconnector.calculator.expression.Expression;
import org.commissionconnector.calculator.expression.Field;
import org.commissionconnector.calculator.expression.Scope;
import org.commissionconnector.calculator.expression.Subject;
import org.commissionconnector.calculator.expression.Value;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Exact;
import org.jspecify.annotations.Nullable;

/**
 * What an expression sees of one payee in one period, and of one transaction where there is one.
 */
final class LineScope implements Scope {
  private final PeriodRun run;
  private final @Nullable String payee;
  private final @Nullable Source source;
  private final @Nullable Figures figures;
  private final LocalDate day;

  /** Sees the transaction as what it reverses, with the figures given. */
  LineScope(PeriodRun run, @Nullable String payee, Transaction transaction, Figures figures) {
    this.run = run;
    this.payee = payee;
    this.source = transaction.lead().source();
    this.figures = figures;
    this.day = transaction.lead().date();
  }

  /** Sees no transaction. */
  LineScope(PeriodRun run, String payee) {
    this.run = run;
    this.payee = payee;
    this.source = null;
    this.figures = null;
    this.day = run.period().lastDay();
  }

  @Override
  public Value field(Field field) throws EvaluationException {
    return switch (field.subject()) {
      case DEAL -> deal(field);
      case INVOICE -> invoice(field);
      case PAYMENT -> payment(field);
      case LINE -> line(field);
      case CUSTOMER -> customer(field);
      case TEAM -> team(field);
      case PAYEE -> payee(field);
    };
  }

  private @Nullable Deal deal() {
    return source == null ? null : source.deal();
  }

  private @Nullable Invoice invoice() {
    return source == null ? null : source.invoice();
  }

  private @Nullable Customer customer() {
    return source == null ? null : run.facts().customer(source.customer());
  }

  private @Nullable Person person() {
    return run.facts().people.person(payee);
  }

  private Value deal(Field field) throws EvaluationException {
    Deal deal = deal();
    if (deal == null) {
      return Value.NULL;
    }
    return switch (field) {
      case DEAL_ID -> Values.of(deal.id());
      case DEAL_NAME -> Values.of(deal.name());
      case DEAL_OWNER -> Values.of(deal.owner());
      case DEAL_TEAM ->
          Values.of(deal.team() == null ? run.facts().people.onlyTeam(deal.owner()) : deal.team());
      case DEAL_CUSTOMER -> Values.of(deal.customer());
      case DEAL_STATUS -> Values.ofWord(deal.status());
      case DEAL_CREATED_ON -> Values.of(deal.createdOn());
      case DEAL_WON_ON -> Values.of(deal.wonOn());
      case DEAL_LOST_ON -> Values.of(deal.lostOn());
      case DEAL_CANCELLED_ON -> Values.of(deal.cancelledOn());
      case DEAL_EXPECTED_CLOSE_ON -> Values.of(deal.expectedCloseOn());
      case DEAL_PROBABILITY -> Values.of(deal.probability());
      case DEAL_TYPE -> Values.of(deal.type());
      case DEAL_CURRENCY -> Values.of(run.currencyOf(deal.currency()));
      case DEAL_AMOUNT -> converted(Nets.amount(deal), run.currencyOf(deal.currency()));
      default -> throw unknown(field);
    };
  }

  private Value invoice(Field field) throws EvaluationException {
    Invoice invoice = invoice();
    if (invoice == null || source == null) {
      return Value.NULL;
    }
    String currency = run.currencyOf(invoice.currency());
    return switch (field) {
      case INVOICE_ID -> Values.of(invoice.id());
      case INVOICE_NUMBER -> Values.of(invoice.number());
      case INVOICE_KIND -> Values.ofWord(invoice.kind());
      case INVOICE_STATUS -> Values.ofWord(invoice.status());
      case INVOICE_DEAL -> Values.of(invoice.deal());
      case INVOICE_OWNER -> Values.of(source.owner());
      case INVOICE_CUSTOMER -> Values.of(source.customer());
      case INVOICE_ISSUED_ON -> Values.of(invoice.issuedOn());
      case INVOICE_DUE_ON -> Values.of(invoice.dueOn());
      case INVOICE_CANCELLED_ON -> Values.of(invoice.cancelledOn());
      case INVOICE_CURRENCY -> Values.of(currency);
      case INVOICE_AMOUNT -> converted(Nets.net(invoice), currency);
      case INVOICE_TOTAL -> converted(Nets.gross(invoice), currency);
      case INVOICE_REVERSES -> Values.of(invoice.reverses());
      default -> throw unknown(field);
    };
  }

  private Value payment(Field field) throws EvaluationException {
    Payment payment = source == null ? null : source.payment();
    if (payment == null || source == null) {
      return Value.NULL;
    }
    return switch (field) {
      case PAYMENT_ID -> Values.of(payment.id());
      case PAYMENT_ON -> Values.of(payment.on());
      case PAYMENT_AMOUNT -> converted(payment.amount().abs(), source.currency());
      default -> throw unknown(field);
    };
  }

  private Value line(Field field) throws EvaluationException {
    if (figures == null || source == null) {
      return Value.NULL;
    }
    org.commissionconnector.calculator.book.Line line = source.line();
    Product product = line == null ? null : run.facts().product(line.product());
    Exact margin = figures.cost() == null ? null : figures.amount().minus(figures.cost());
    return switch (field) {
      case LINE_ID -> Values.of(line == null ? null : line.id());
      case LINE_PRODUCT -> Values.of(line == null ? null : line.product());
      case LINE_CATEGORY -> Values.of(product == null ? null : product.category());
      case LINE_QUANTITY -> Values.of(figures.quantity());
      case LINE_AMOUNT -> converted(figures.amount(), source.currency());
      case LINE_COST -> converted(figures.cost(), source.currency());
      case LINE_MARGIN -> converted(margin, source.currency());
      case LINE_MARGIN_PERCENT ->
          margin == null || figures.amount().isZero()
              ? Value.NULL
              : Values.of(margin.dividedBy(figures.amount()));
      case LINE_DISCOUNT -> Values.of(line == null ? null : line.discount());
      default -> throw unknown(field);
    };
  }

  private Value customer(Field field) {
    Customer customer = customer();
    if (customer == null) {
      return Value.NULL;
    }
    return switch (field) {
      case CUSTOMER_ID -> Values.of(customer.id());
      case CUSTOMER_NAME -> Values.of(customer.name());
      case CUSTOMER_LEVEL -> Values.of(customer.level());
      case CUSTOMER_REGION -> Values.of(customer.region());
      case CUSTOMER_HOUSE -> Values.of(customer.house());
      case CUSTOMER_TAGS -> Values.of(customer.tags());
      case CUSTOMER_IS_NEW ->
          Values.of(run.facts().orders().count(customer.id(), LocalDate.MIN, day, deal()) == 0);
      default -> throw unknown(field);
    };
  }

  private Value team(Field field) {
    Team team = source == null ? null : run.facts().people.team(source.team());
    if (team == null) {
      return Value.NULL;
    }
    return switch (field) {
      case TEAM_ID -> Values.of(team.id());
      case TEAM_NAME -> Values.of(team.name());
      case TEAM_MANAGER -> Values.of(team.manager());
      case TEAM_PARENT -> Values.of(team.parent());
      default -> throw unknown(field);
    };
  }

  private Value payee(Field field) {
    Person person = person();
    if (person == null) {
      return Value.NULL;
    }
    return switch (field) {
      case PAYEE_ID -> Values.of(person.id());
      case PAYEE_NAME -> Values.of(person.name());
      case PAYEE_EMAIL -> Values.of(person.email());
      case PAYEE_LANGUAGE -> Values.of(person.language());
      case PAYEE_MANAGER -> Values.of(run.facts().people.manager(person.id()).orElse(null));
      case PAYEE_TEAMS -> Values.of(person.teams());
      case PAYEE_ROLES -> Values.of(person.roles());
      case PAYEE_HIRED_ON -> Values.of(person.hiredOn());
      case PAYEE_LEFT_ON -> Values.of(person.leftOn());
      case PAYEE_OTE -> Values.of(person.ote());
      case PAYEE_BASE_SALARY -> Values.of(person.baseSalary());
      case PAYEE_PERIOD_NUMBER -> run.periodNumber(person.id());
      case PAYEE_MONTHS_OF_SERVICE ->
          person.hiredOn() == null
              ? Value.NULL
              : Values.of(Exact.of(ChronoUnit.MONTHS.between(person.hiredOn(), day)));
      default -> throw unknown(field);
    };
  }

  private static IllegalArgumentException unknown(Field field) {
    return new IllegalArgumentException(field.path());
  }

  private Value converted(@Nullable Exact amount, String currency) throws EvaluationException {
    return amount == null ? Value.NULL : Values.of(amount.times(run.rate(currency, day)));
  }

  @Override
  public Value custom(Subject subject, String name) {
    return Values.custom(customFields(subject), name);
  }

  private @Nullable Map<String, CustomValue> customFields(Subject subject) {
    Deal deal = deal();
    Invoice invoice = invoice();
    Customer customer = customer();
    Person person = person();
    return switch (subject) {
      case DEAL -> deal == null ? null : deal.custom();
      case INVOICE -> invoice == null ? null : invoice.custom();
      case CUSTOMER -> customer == null ? null : customer.custom();
      case PAYEE -> person == null ? null : person.custom();
      case PAYMENT, LINE, TEAM -> null;
    };
  }

  @Override
  public Value measure(Expression.MeasureCall call) throws EvaluationException {
    if (payee == null) {
      throw new EvaluationException(Message.of("engine.nobody-measured", call.measure()));
    }
    return run.measures().call(call, payee);
  }

  @Override
  public Value ordersWithin(Period back) {
    Customer customer = customer();
    return customer == null
        ? Value.NULL
        : Values.of(
            Exact.of(run.facts().orders().count(customer.id(), day.minus(back), day, deal())));
  }

  @Override
  public Value elapsed() {
    return run.clock().elapsed();
  }

  @Override
  public boolean within(String categoryOrProduct, String above) {
    return run.facts().within(categoryOrProduct, above);
  }
}
