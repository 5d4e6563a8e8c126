package org.commissionconnector.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is fixed about the company of the demo. */
public final class DemoCompany {
  /** The day that the demo begins on: the 20th, so that there is something to alert of. */
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  public static final String CURRENCY = "EUR";

  private static final List<String> PLANS =
      List.of("account-executives.yaml", "sales-managers.yaml");

  private DemoCompany() {}

  /** Nine in the morning of {@link #TODAY}. */
  public static Instant morning() {
    return TODAY.atTime(LocalTime.of(9, 0)).atZone(ZONE).toInstant();
  }

  /** The plan files, name to content. */
  public static Map<String, String> plans() {
    Map<String, String> plans = new LinkedHashMap<>();
    PLANS.forEach(name -> plans.put(name, read("plans/" + name)));
    return plans;
  }

  private static String read(String resource) {
    try (InputStream in = DemoCompany.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
