package org.commissionconnector.calculator.engine;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commissionconnector.calculator.book.ExchangeRate;
import org.commissionconnector.calculator.money.Exact;

/** The latest rate on or before a day: as written, else the inverse, else through the company's. */
final class ExchangeRates {
  private final String company;
  private final Map<String, TreeMap<LocalDate, Exact>> pairs = new HashMap<>();

  ExchangeRates(String companyCurrency, List<ExchangeRate> rates) {
    company = companyCurrency;
    for (ExchangeRate rate : rates) {
      pairs
          .computeIfAbsent(rate.from() + rate.to(), pair -> new TreeMap<>())
          .put(rate.on(), rate.rate());
    }
  }

  /** How many units of {@code to} one unit of {@code from} is on the day. */
  Optional<Exact> rate(String from, String to, LocalDate day) {
    Optional<Exact> direct = directly(from, to, day);
    if (direct.isPresent() || from.equals(company) || to.equals(company)) {
      return direct;
    }
    return directly(from, company, day).flatMap(in -> directly(company, to, day).map(in::times));
  }

  private Optional<Exact> directly(String from, String to, LocalDate day) {
    if (from.equals(to)) {
      return Optional.of(Exact.ONE);
    }
    Optional<Exact> written = latest(from, to, day);
    return written.isPresent()
        ? written
        : latest(to, from, day).filter(rate -> !rate.isZero()).map(Exact.ONE::dividedBy);
  }

  private Optional<Exact> latest(String from, String to, LocalDate day) {
    TreeMap<LocalDate, Exact> days = pairs.get(from + to);
    return days == null
        ? Optional.empty()
        : Optional.ofNullable(days.floorEntry(day)).map(Map.Entry::getValue);
  }
}
