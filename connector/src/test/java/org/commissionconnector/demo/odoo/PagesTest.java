package org.commissionconnector.demo.odoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagesTest {
  @TempDir private static Path folder;

  @SuppressWarnings("NullAway.Init")
  private static RunningSandbox odoo;

  @BeforeAll
  static void start() {
    odoo = RunningSandbox.start(folder);
  }

  @AfterAll
  static void stop() {
    odoo.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/, What is here, Deals",
    "/deals, Deals, Won",
    "/invoices, Invoices and credit notes, INV/2026/00001",
    "/users, Salespeople, Anna Keller",
    "/activities, Activities, Nothing here yet.",
    "/commissions, Commission rows, The connector has not been installed here yet.",
    "/record/crm.lead/1, Weser Maschinenbau KG: new office, Opportunity Won",
    "/record/account.move/1, INV/2026/, Lines",
    "/record/res.users/8, Noah Becker, 110000"
  })
  void shows(String path, String title, String text) {
    HttpResponse<String> page = odoo.admin().get(path);

    assertEquals(200, page.statusCode());
    assertEquals("text/html; charset=utf-8", page.headers().firstValue("Content-Type").orElse(""));
    assertTrue(page.body().contains("<h1>" + title), page.body());
    assertTrue(page.body().contains(text), page.body());
  }

  @ParameterizedTest
  @CsvSource({
    "/nowhere",
    "/record/crm.lead/999999",
    "/record/ir.model/1",
    "/record/x/1",
    "/deals/../x"
  })
  void whatIsNotThereIs404(String path) {
    HttpResponse<String> page = odoo.admin().get(path);

    assertEquals(404, page.statusCode());
    assertTrue(page.body().contains("There is no such page"));
  }

  @Test
  void whatPeopleWriteIsShownAsText() {
    long deal =
        odoo.admin()
            .execute("crm.lead", "create", Map.of("name", "<script>alert('x')</script> & Co"))
            .asLong();

    String page = odoo.admin().get("/record/crm.lead/" + deal).body();

    assertTrue(page.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; Co"), page);
    assertFalse(page.contains("<script>"), page);
  }
}
