package org.commissionconnector.calculator.book;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who buys.
 *
 * @param house served by the company itself; plans often exclude it
 */
public record Customer(
    String id,
    @Nullable String name,
    @Nullable String level,
    @Nullable String region,
    @Nullable Boolean house,
    List<String> tags,
    Map<String, CustomValue> custom) {

  public Customer {
    tags = List.copyOf(tags);
    custom = Map.copyOf(custom);
  }
}
