package org.commissionconnector.calculator;

/**
 * Computes statements from plans and a book. The same plans and book give the same result, byte for
 * byte, on any machine; nothing is kept between two calculations.
 */
public final class CommissionCalculator {}
