package org.commissionconnector.calculator.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commissionconnector.calculator.book.Deal;
import org.jspecify.annotations.Nullable;

/** When each customer ordered: the days on which its deals were won. */
final class Orders {
  private final Map<String, List<LocalDate>> days = new HashMap<>();

  Orders(List<Deal> deals) {
    for (Deal deal : deals) {
      if (deal.customer() != null && deal.wonOn() != null) {
        days.computeIfAbsent(deal.customer(), id -> new ArrayList<>()).add(deal.wonOn());
      }
    }
    days.values().forEach(list -> list.sort(null));
  }

  /**
   * Deals of the customer, other than the line's own, won from one day up to, not including,
   * another.
   */
  int count(String customer, LocalDate from, LocalDate until, @Nullable Deal own) {
    List<LocalDate> sorted = days.getOrDefault(customer, List.of());
    int count = firstFrom(sorted, until) - firstFrom(sorted, from);
    boolean ownCounted =
        own != null
            && customer.equals(own.customer())
            && own.wonOn() != null
            && !own.wonOn().isBefore(from)
            && own.wonOn().isBefore(until);
    return Math.max(0, ownCounted ? count - 1 : count);
  }

  private static int firstFrom(List<LocalDate> sorted, LocalDate day) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted.get(middle).isBefore(day)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
