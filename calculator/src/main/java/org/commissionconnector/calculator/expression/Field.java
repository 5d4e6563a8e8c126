package org.commissionconnector.calculator.expression;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A field that expressions can read. Amounts are in the plan's currency, shares are fractions, days
 * are texts such as {@code 2026-01-15}, which sort as they follow each other.
 */
public enum Field {
  DEAL_ID(Subject.DEAL, "id", Kind.TEXT),
  DEAL_NAME(Subject.DEAL, "name", Kind.TEXT),
  DEAL_OWNER(Subject.DEAL, "owner", Kind.TEXT),
  /** The deal's own, else its owner's only one. */
  DEAL_TEAM(Subject.DEAL, "team", Kind.TEXT),
  DEAL_CUSTOMER(Subject.DEAL, "customer", Kind.TEXT),
  /** As the book writes it: {@code open}, {@code won}, {@code lost}, {@code cancelled}. */
  DEAL_STATUS(Subject.DEAL, "status", Kind.TEXT),
  DEAL_CREATED_ON(Subject.DEAL, "createdOn", Kind.DAY),
  DEAL_WON_ON(Subject.DEAL, "wonOn", Kind.DAY),
  DEAL_LOST_ON(Subject.DEAL, "lostOn", Kind.DAY),
  DEAL_CANCELLED_ON(Subject.DEAL, "cancelledOn", Kind.DAY),
  DEAL_EXPECTED_CLOSE_ON(Subject.DEAL, "expectedCloseOn", Kind.DAY),
  DEAL_PROBABILITY(Subject.DEAL, "probability", Kind.NUMBER),
  DEAL_TYPE(Subject.DEAL, "type", Kind.TEXT),
  /** The code the deal is written in; its amounts are in the plan's. */
  DEAL_CURRENCY(Subject.DEAL, "currency", Kind.TEXT),
  DEAL_AMOUNT(Subject.DEAL, "amount", Kind.NUMBER),

  INVOICE_ID(Subject.INVOICE, "id", Kind.TEXT),
  INVOICE_NUMBER(Subject.INVOICE, "number", Kind.TEXT),
  /** As the book writes it: {@code invoice} or {@code credit-note}. */
  INVOICE_KIND(Subject.INVOICE, "kind", Kind.TEXT),
  /** As the book writes it: {@code draft}, {@code posted}, {@code cancelled}. */
  INVOICE_STATUS(Subject.INVOICE, "status", Kind.TEXT),
  INVOICE_DEAL(Subject.INVOICE, "deal", Kind.TEXT),
  /** The invoice's own, else its deal's. */
  INVOICE_OWNER(Subject.INVOICE, "owner", Kind.TEXT),
  /** The invoice's own, else its deal's. */
  INVOICE_CUSTOMER(Subject.INVOICE, "customer", Kind.TEXT),
  INVOICE_ISSUED_ON(Subject.INVOICE, "issuedOn", Kind.DAY),
  INVOICE_DUE_ON(Subject.INVOICE, "dueOn", Kind.DAY),
  INVOICE_CANCELLED_ON(Subject.INVOICE, "cancelledOn", Kind.DAY),
  INVOICE_CURRENCY(Subject.INVOICE, "currency", Kind.TEXT),
  /** Net of tax: the sum of the lines. */
  INVOICE_AMOUNT(Subject.INVOICE, "amount", Kind.NUMBER),
  /** With tax. */
  INVOICE_TOTAL(Subject.INVOICE, "total", Kind.NUMBER),
  INVOICE_REVERSES(Subject.INVOICE, "reverses", Kind.TEXT),

  PAYMENT_ID(Subject.PAYMENT, "id", Kind.TEXT),
  PAYMENT_ON(Subject.PAYMENT, "on", Kind.DAY),
  /** With tax, the whole payment. */
  PAYMENT_AMOUNT(Subject.PAYMENT, "amount", Kind.NUMBER),

  LINE_ID(Subject.LINE, "id", Kind.TEXT),
  LINE_PRODUCT(Subject.LINE, "product", Kind.TEXT),
  LINE_CATEGORY(Subject.LINE, "category", Kind.TEXT),
  LINE_QUANTITY(Subject.LINE, "quantity", Kind.NUMBER),
  LINE_AMOUNT(Subject.LINE, "amount", Kind.NUMBER),
  LINE_COST(Subject.LINE, "cost", Kind.NUMBER),
  /** The amount less the cost; null without a cost. */
  LINE_MARGIN(Subject.LINE, "margin", Kind.NUMBER),
  /** The margin over the amount, as a fraction; null where the amount is 0. */
  LINE_MARGIN_PERCENT(Subject.LINE, "marginPercent", Kind.NUMBER),
  LINE_DISCOUNT(Subject.LINE, "discount", Kind.NUMBER),

  CUSTOMER_ID(Subject.CUSTOMER, "id", Kind.TEXT),
  CUSTOMER_NAME(Subject.CUSTOMER, "name", Kind.TEXT),
  CUSTOMER_LEVEL(Subject.CUSTOMER, "level", Kind.TEXT),
  CUSTOMER_REGION(Subject.CUSTOMER, "region", Kind.TEXT),
  CUSTOMER_HOUSE(Subject.CUSTOMER, "house", Kind.TRUTH),
  CUSTOMER_TAGS(Subject.CUSTOMER, "tags", Kind.TEXTS),
  /** No deal other than the line's own was won before the credit date. */
  CUSTOMER_IS_NEW(Subject.CUSTOMER, "isNew", Kind.TRUTH),

  TEAM_ID(Subject.TEAM, "id", Kind.TEXT),
  TEAM_NAME(Subject.TEAM, "name", Kind.TEXT),
  TEAM_MANAGER(Subject.TEAM, "manager", Kind.TEXT),
  TEAM_PARENT(Subject.TEAM, "parent", Kind.TEXT),

  PAYEE_ID(Subject.PAYEE, "id", Kind.TEXT),
  PAYEE_NAME(Subject.PAYEE, "name", Kind.TEXT),
  PAYEE_EMAIL(Subject.PAYEE, "email", Kind.TEXT),
  PAYEE_LANGUAGE(Subject.PAYEE, "language", Kind.TEXT),
  PAYEE_MANAGER(Subject.PAYEE, "manager", Kind.TEXT),
  PAYEE_TEAMS(Subject.PAYEE, "teams", Kind.TEXTS),
  PAYEE_ROLES(Subject.PAYEE, "roles", Kind.TEXTS),
  PAYEE_HIRED_ON(Subject.PAYEE, "hiredOn", Kind.DAY),
  PAYEE_LEFT_ON(Subject.PAYEE, "leftOn", Kind.DAY),
  /** For a year. */
  PAYEE_OTE(Subject.PAYEE, "ote", Kind.NUMBER),
  /** For a year. */
  PAYEE_BASE_SALARY(Subject.PAYEE, "baseSalary", Kind.NUMBER),
  /** From 1, the payee's first period on the plan. */
  PAYEE_PERIOD_NUMBER(Subject.PAYEE, "periodNumber", Kind.NUMBER),
  /** Whole months from the day hired to the credit date, without a line to the period's end. */
  PAYEE_MONTHS_OF_SERVICE(Subject.PAYEE, "monthsOfService", Kind.NUMBER);

  private static final Map<String, Field> BY_PATH =
      Stream.of(values()).collect(toUnmodifiableMap(Field::path, Function.identity()));

  private final Subject subject;
  private final String field;
  private final Kind kind;
  private final String path;

  Field(Subject subject, String field, Kind kind) {
    this.subject = subject;
    this.field = field;
    this.kind = kind;
    this.path = subject.word() + "." + field;
  }

  /** What a field holds; any may be null, and then its value is {@link Value#NULL}. */
  public enum Kind {
    TRUTH,
    NUMBER,
    TEXT,
    /** A day, as {@link Value.Text}. */
    DAY,
    TEXTS
  }

  /** {@code deal.wonOn}. */
  public String path() {
    return path;
  }

  public Subject subject() {
    return subject;
  }

  public Kind kind() {
    return kind;
  }

  static Optional<Field> of(String path) {
    return Optional.ofNullable(BY_PATH.get(path));
  }

  /** The names of a record's fields, without the record's. */
  static List<String> namesOf(Subject subject) {
    return Stream.of(values())
        .filter(known -> known.subject == subject)
        .map(known -> known.field)
        .toList();
  }
}
