package org.commissionconnector.ledger;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commissionconnector.calculator.money.Money;

/** What is booked. Entries are only ever added. */
public interface Ledger {
  /** Adds entries, in their order. */
  void add(List<NewEntry> entries);

  /** Everybody whom something was ever booked for. */
  Set<String> payees();

  /** What is booked for each item of the payee's, with the item's last entry. */
  Map<Item, Booked> booked(String payee);

  /** All entries of the payee in the plan that belong to, or were booked in, the period. */
  List<LedgerEntry> entries(String payee, String plan, String period);

  /** All entries about a transaction of the record, oldest first. */
  List<LedgerEntry> entriesOf(String record);

  /** With which periods the payable entries about each record are paid. */
  Map<String, Set<Booking>> bookings(Set<String> records);

  /** The refs of records that each payee has entries about, paid with that period. */
  Map<String, Set<String>> recordsBookedIn(String plan, String period);

  /** Everything, oldest first, a page at a time: entries after that id. */
  List<LedgerEntry> after(long id, int limit);

  /** What each payee has in each plan and period they were booked in, by kind. */
  List<Total> totals();

  /**
   * @param amount of all entries so far
   * @param entries how many there are
   * @param last id of the last one
   */
  record Booked(Money amount, int entries, long last) {}

  record Booking(String payee, String plan, String bookedIn) {}

  record Total(
      String payee, String plan, String period, String bookedIn, EntryKind kind, Money amount) {}
}
