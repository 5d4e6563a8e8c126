package org.commissionconnector.crm;

import java.util.function.Supplier;

/** A password or key. It is looked up anew at each use and never printed. */
public final class Secret {
  private final Supplier<String> source;

  private Secret(Supplier<String> source) {
    this.source = source;
  }

  public static Secret from(Supplier<String> source) {
    return new Secret(source);
  }

  public static Secret of(String value) {
    return new Secret(() -> value);
  }

  /** The value itself. Only for the wire. */
  public String reveal() {
    return source.get();
  }

  @Override
  public String toString() {
    return "[hidden]";
  }
}
