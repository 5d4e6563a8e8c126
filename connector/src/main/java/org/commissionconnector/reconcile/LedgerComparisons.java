package org.commissionconnector.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.commissionconnector.calculator.money.Money;
import org.commissionconnector.ledger.Dues;
import org.commissionconnector.ledger.Item;
import org.commissionconnector.ledger.Ledger;
import org.commissionconnector.settlement.DueSettlements;
import org.commissionconnector.settlement.Statements;
import org.jspecify.annotations.Nullable;

/** Adds up the ledger's entries and compares the sums with the statements, payee by payee. */
final class LedgerComparisons {
  private final Ledger ledger;
  private final Statements statements;
  private final DueSettlements due;

  LedgerComparisons(Ledger ledger, Statements statements, DueSettlements due) {
    this.ledger = ledger;
    this.statements = statements;
    this.due = due;
  }

  LedgerComparison compare() {
    Set<String> payees = new TreeSet<>(statements.payees());
    payees.addAll(ledger.payees());
    List<String> unequal = new ArrayList<>();
    payees.forEach(payee -> compare(payee, unequal));
    return new LedgerComparison(payees.size(), unequal, due.count());
  }

  private void compare(String payee, List<String> unequal) {
    Map<Item, Money> wanted = new HashMap<>();
    Dues.of(statements.ofPayee(payee), transaction -> null)
        .forEach((item, amount) -> wanted.put(item, amount.amount()));
    Map<Item, Money> booked = new HashMap<>();
    ledger
        .booked(payee)
        .forEach(
            (item, sum) -> {
              if (!sum.amount().isZero()) {
                booked.put(item, sum.amount());
              }
            });
    Set<Item> items = new LinkedHashSet<>(wanted.keySet());
    items.addAll(booked.keySet());
    for (Item item : items) {
      Money should = wanted.get(item);
      Money is = booked.get(item);
      if (should == null || !should.equals(is)) {
        unequal.add("%s: due %s, booked %s".formatted(item.key(), text(should), text(is)));
      }
    }
  }

  private static String text(@Nullable Money amount) {
    return amount == null ? "nothing" : amount.toString();
  }
}
