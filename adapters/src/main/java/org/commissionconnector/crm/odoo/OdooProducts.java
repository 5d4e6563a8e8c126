package org.commissionconnector.crm.odoo;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commissionconnector.calculator.book.Product;
import org.commissionconnector.crm.RecordRef.Kind;

/** Reads products. Their categories are paths: {@code All/Furniture}. */
final class OdooProducts {
  private static final List<String> FIELDS = List.of("display_name", "categ_id");

  private final OdooClient odoo;
  private final OdooIds ids;
  private final OdooKept<Product> kept;

  OdooProducts(OdooClient odoo, OdooIds ids) {
    this.odoo = odoo;
    this.ids = ids;
    this.kept = new OdooKept<>(odoo, "product.product", List.of());
  }

  /**
   * All products; only those that changed are read again.
   *
   * @param now by the server's clock
   */
  List<Product> read(Instant now) {
    Map<Long, String> categories = new HashMap<>();
    for (OdooRow category : odoo.all("product.category", List.of(), List.of("complete_name"))) {
      String path = category.text("complete_name");
      if (path != null) {
        categories.put(category.id(), path.replace(" / ", "/"));
      }
    }
    return kept.read(
        categories,
        now,
        FIELDS,
        rows -> rows.stream().map(row -> product(row, categories)).toList());
  }

  private Product product(OdooRow row, Map<Long, String> categories) {
    return new Product(
        ids.ref(Kind.PRODUCT, row.id()).toString(),
        row.text("display_name"),
        null,
        categories.get(row.link("categ_id")));
  }
}
