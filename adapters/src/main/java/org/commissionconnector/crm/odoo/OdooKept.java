package org.commissionconnector.crm.odoo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a model that has many records. Later only those are read that changed; all of
 * them when some are gone, when what else they are made of changed, and once a day.
 *
 * @param <T> what a record becomes
 */
final class OdooKept<T> {
  private static final Duration ALL_ANEW = Duration.ofDays(1);

  private final OdooClient odoo;
  private final String model;
  private final List<Object> domain;
  private final TreeMap<Long, T> kept = new TreeMap<>();
  private @Nullable Object madeOf;
  private @Nullable Instant allReadAt;
  private Instant readAt = Instant.MIN;

  OdooKept(OdooClient odoo, String model, List<Object> domain) {
    this.odoo = odoo;
    this.model = model;
    this.domain = domain;
  }

  /**
   * All of them, in order of their ids.
   *
   * @param stamp what else they are made of
   * @param now by the server's clock
   * @param map makes as many of the rows of a page, in their order
   */
  synchronized List<T> read(
      Object stamp, Instant now, List<String> fields, Function<List<OdooRow>, List<T>> map) {
    Instant all = allReadAt;
    boolean isStale = all == null || !all.plus(ALL_ANEW).isAfter(now) || !stamp.equals(madeOf);
    if (isStale) {
      readAll(now, fields, map);
    } else {
      String since = OdooRow.write(readAt.minus(OdooCrm.OVERLAP));
      pages(Domain.and(domain, Domain.is("write_date", ">=", since)), fields, map);
      if (odoo.count(model, domain) != kept.size()) {
        readAll(now, fields, map);
      }
    }
    madeOf = stamp;
    readAt = now;
    return List.copyOf(kept.values());
  }

  private void readAll(Instant now, List<String> fields, Function<List<OdooRow>, List<T>> map) {
    kept.clear();
    allReadAt = null;
    pages(domain, fields, map);
    allReadAt = now;
  }

  private void pages(
      List<Object> wanted, List<String> fields, Function<List<OdooRow>, List<T>> map) {
    List<OdooRow> page = new ArrayList<>();
    long after = 0;
    do {
      page = odoo.page(model, wanted, fields, after);
      List<T> made = map.apply(page);
      for (int i = 0; i < made.size(); i++) {
        after = page.get(i).id();
        kept.put(after, made.get(i));
      }
    } while (page.size() == OdooClient.PAGE);
  }
}
