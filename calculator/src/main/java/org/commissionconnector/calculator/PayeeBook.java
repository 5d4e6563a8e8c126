package org.commissionconnector.calculator;

import org.commissionconnector.calculator.book.CheckedBook;

/**
 * One payee's own book: what credits them, what reverses that, the people, teams, customers,
 * products, targets and rates that it refers to, and what others did where a plan looks at it.
 *
 * @param payee id of the person
 */
public record PayeeBook(String payee, CheckedBook book) {}
