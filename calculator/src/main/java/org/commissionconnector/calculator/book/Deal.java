package org.commissionconnector.calculator.book;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.commissionconnector.calculator.money.Exact;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity or order.
 *
 * @param owner id of a person
 * @param team id of a team; when null, the owner's only team
 * @param probability 0 to 1
 * @param currency an ISO code; the company's unless given
 * @param amount net of tax in major units; the sum of the lines unless given
 */
public record Deal(
    String id,
    @Nullable String name,
    @Nullable String owner,
    @Nullable String team,
    @Nullable String customer,
    Status status,
    @Nullable LocalDate createdOn,
    @Nullable LocalDate wonOn,
    @Nullable LocalDate lostOn,
    @Nullable LocalDate cancelledOn,
    @Nullable LocalDate expectedCloseOn,
    @Nullable Exact probability,
    @Nullable String type,
    @Nullable String currency,
    @Nullable Exact amount,
    List<SplitShare> splits,
    List<Line> lines,
    Map<String, CustomValue> custom) {

  public enum Status {
    OPEN,
    WON,
    LOST,
    CANCELLED
  }

  public Deal {
    splits = List.copyOf(splits);
    lines = List.copyOf(lines);
    custom = Map.copyOf(custom);
  }

  /** The same deal with another currency and amount. */
  Deal with(String otherCurrency, Exact otherAmount) {
    return new Deal(
        id,
        name,
        owner,
        team,
        customer,
        status,
        createdOn,
        wonOn,
        lostOn,
        cancelledOn,
        expectedCloseOn,
        probability,
        type,
        otherCurrency,
        otherAmount,
        splits,
        lines,
        custom);
  }
}
