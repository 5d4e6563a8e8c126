package org.commissionconnector.demo.odoo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Products with costs, customers here and overseas, exchange rates. */
final class SeedCatalogue {
  private record Item(String code, String name, String category, int price, int cost) {}

  private static final List<Item> ITEMS =
      List.of(
          new Item("DESK-160", "Desk 160 cm", "Furniture / Desks", 690, 410),
          new Item("DESK-EL", "Height-adjustable desk", "Furniture / Desks", 1290, 820),
          new Item("CHAIR-B", "Office chair Basic", "Furniture / Chairs", 240, 135),
          new Item("CHAIR-P", "Office chair Pro", "Furniture / Chairs", 560, 310),
          new Item("CAB-2", "Filing cabinet", "Furniture / Storage", 330, 205),
          new Item("WALL-A", "Acoustic wall", "Furniture / Rooms", 980, 590),
          new Item("BOOTH", "Phone booth", "Furniture / Rooms", 5400, 3600),
          new Item("ROOM-LIC", "Room booking licence", "Software", 1200, 180),
          new Item("SIGN-LIC", "Door sign licence", "Software", 480, 60),
          new Item("PLAN", "Space planning", "Services", 950, 520),
          new Item("INSTALL", "Delivery and installation", "Services", 420, 300));

  private static final List<String> FIRST =
      List.of(
          "Alster", "Baltic", "Elbe", "Förde", "Hafen", "Isar", "Kogge", "Lagune", "Main", "Neckar",
          "Oder", "Spree", "Weser", "Rhein", "Harz");
  private static final List<String> SECOND =
      List.of("Logistik GmbH", "Verlag AG", "Software GmbH", "Klinik gGmbH", "Maschinenbau KG");
  private static final List<String> OVERSEAS =
      List.of(
          "Bluewater Analytics Inc.",
          "Cedar Point Foods Inc.",
          "Granite Insurance Corp.",
          "Lakeside Robotics Inc.",
          "Maple Street Media LLC",
          "Orchard Health Corp.");
  private static final List<String> CITIES =
      List.of("Hamburg", "Bremen", "Munich", "Frankfurt", "Berlin");

  private SeedCatalogue() {}

  static void plant(Transaction transaction, LocalDate today, Random random) {
    products(transaction);
    customers(transaction);
    rates(transaction, today, random);
  }

  private static void products(Transaction transaction) {
    transaction.insert("uom.uom", Changes.of("name", "Units"));
    Row root = category(transaction, "All", null);
    Row furniture = category(transaction, "Furniture", root);
    for (String kind : List.of("Desks", "Chairs", "Storage", "Rooms")) {
      category(transaction, kind, furniture);
    }
    category(transaction, "Software", root);
    category(transaction, "Services", root);
    ITEMS.forEach(item -> product(transaction, item));
  }

  private static Row category(
      Transaction transaction, String name, @org.jspecify.annotations.Nullable Row parent) {
    String path = parent == null ? name : parent.text("complete_name") + " / " + name;
    Changes values = Changes.of("name", name).set("complete_name", path);
    if (parent != null) {
      values.set("parent_id", parent.id());
    }
    Row row = transaction.insert("product.category", values);
    String ids = (parent == null ? "" : parent.text("parent_path")) + row.id() + "/";
    return transaction.update("product.category", row.id(), Changes.of("parent_path", ids));
  }

  private static void product(Transaction transaction, Item item) {
    long category =
        transaction.all("product.category").stream()
            .filter(row -> row.text("complete_name").equals("All / " + item.category()))
            .map(Row::id)
            .findFirst()
            .orElseThrow();
    Row template =
        transaction.insert(
            "product.template",
            Changes.of("name", item.name()).set("active", true).set("categ_id", category));
    String type = item.category().startsWith("Furniture") ? "consu" : "service";
    transaction.insert(
        "product.product",
        Changes.of("name", item.name())
            .set("default_code", item.code())
            .set("active", true)
            .set("categ_id", category)
            .set("product_tmpl_id", template.id())
            .set("list_price", BigDecimal.valueOf(item.price()))
            .set("standard_price", BigDecimal.valueOf(item.cost()))
            .set("uom_id", 1L)
            .set("type", type)
            .set("detailed_type", type));
  }

  private static void customers(Transaction transaction) {
    Row key = transaction.insert("res.partner.category", Changes.of("name", "Key Account"));
    Row house = transaction.insert("res.partner.category", Changes.of("name", "House"));
    int number = 0;
    for (String second : SECOND) {
      for (String first : FIRST) {
        number++;
        List<Long> tags = number % 11 == 0 ? List.of(key.id()) : List.of();
        customer(transaction, first + " " + second, 1L, number % CITIES.size(), tags);
      }
    }
    customer(transaction, "Hanse Office Showroom", 1L, 0, List.of(house.id()));
    OVERSEAS.forEach(name -> customer(transaction, name, 2L, -1, List.of()));
    customer(transaction, "Thames Partners Ltd", 3L, -1, List.of());
  }

  private static void customer(
      Transaction transaction, String name, long country, int city, List<Long> tags) {
    Map<String, Object> values =
        new java.util.LinkedHashMap<>(
            Map.<String, Object>of(
                "name", name, "is_company", true, "country_id", country, "customer_rank", 1L));
    values.put("category_id", List.of(List.<Object>of(6L, 0L, tags)));
    if (city >= 0) {
      values.put("city", CITIES.get(city));
      values.put("state_id", city + 1L);
    }
    Writer.create(transaction, "res.partner", values);
  }

  /** A dollar rate for each Monday. The pound has none: see the odd invoice. */
  private static void rates(Transaction transaction, LocalDate today, Random random) {
    LocalDate monday = today.minusWeeks(26).with(java.time.DayOfWeek.MONDAY);
    int rate = 10_850;
    while (!monday.isAfter(today)) {
      rate += random.nextInt(121) - 60;
      transaction.insert(
          "res.currency.rate",
          Changes.of("name", monday.toString())
              .set("currency_id", 2L)
              .set("rate", BigDecimal.valueOf(rate, 4))
              .set("company_id", Money.COMPANY));
      monday = monday.plusWeeks(1);
    }
  }
}
