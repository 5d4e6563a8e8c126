package org.commissionconnector.ledger;

import java.util.ArrayList;
import java.util.List;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the calculator says is due for an item in all.
 *
 * @param record the ref of the record it stands on; null for none
 */
public record Due(Item item, Money amount, List<Message> because, @Nullable String record) {
  public Due {
    because = List.copyOf(because);
  }

  /** Both together, with the reasons of both. */
  Due plus(Due other) {
    List<Message> both = new ArrayList<>(because);
    other.because.stream().filter(message -> !because.contains(message)).forEach(both::add);
    return new Due(item, amount.plus(other.amount), both, record);
  }
}
