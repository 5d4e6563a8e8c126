package org.commissionconnector.calculator.book;

import java.time.LocalDate;
import org.commissionconnector.calculator.money.Exact;

/** One unit of {@code from} is {@code rate} units of {@code to}, from that day on. */
public record ExchangeRate(String from, String to, LocalDate on, Exact rate) {}
