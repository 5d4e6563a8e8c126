package org.commissionconnector.crm.odoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.commissionconnector.crm.CrmRecord;
import org.commissionconnector.crm.CrmRecord.InvoiceRecord;
import org.commissionconnector.crm.Page;
import org.junit.jupiter.api.Test;

/** A first pull of very many invoices. */
class OdooBulkTest {
  private static final int MANY = 100_000;

  @Test
  void aHundredThousandInvoicesComePageByPageAndNoPageIsHeld() {
    try (ManyInvoices odoo = new ManyInvoices(MANY);
        OdooCrm crm = odoo.crm();
        var pages = crm.changesSince(Optional.empty())) {
      List<WeakReference<Page>> seen = new ArrayList<>();
      long invoices = 0;
      for (Iterator<Page> each = pages.iterator(); each.hasNext(); ) {
        Page page = each.next();
        assertEquals(MANY, page.total());
        assertTrue(page.records().size() <= OdooClient.PAGE);
        invoices += page.records().size();
        seen.add(new WeakReference<>(page));
      }
      assertEquals(MANY, invoices);
      System.gc();
      long held = seen.stream().filter(page -> page.get() != null).count();
      assertTrue(held <= 2, held + " of " + seen.size() + " pages are still held");
      long asked = MANY / OdooClient.PAGE;
      assertEquals(asked + 1, odoo.calls("account.move.search_read"));
      assertEquals(asked, odoo.calls("account.partial.reconcile.search_read"));
      assertEquals(2 * asked, odoo.calls("account.move.line.search_read"));
      assertEquals(asked, odoo.calls("product.product.search_read"));
    }
  }

  @Test
  void aPullThatWasStoppedGoesOnAfterThePageThatWasKept() {
    try (ManyInvoices odoo = new ManyInvoices(5_500)) {
      Set<String> ids = new TreeSet<>();
      String cursor;
      try (OdooCrm crm = odoo.crm();
          var pages = crm.changesSince(Optional.empty())) {
        List<Page> first = pages.limit(4).toList();
        first.forEach(page -> keep(page, ids));
        cursor = first.get(3).cursor();
      }
      assertEquals(3_000, ids.size());
      assertTrue(cursor.endsWith(" at invoice/3000"), cursor);
      try (OdooCrm crm = odoo.crm();
          var pages = crm.changesSince(Optional.of(cursor))) {
        pages.forEach(page -> keep(page, ids));
      }
      assertEquals(5_500, ids.size());
    }
  }

  private static void keep(Page page, Set<String> ids) {
    for (CrmRecord record : page.records()) {
      assertEquals(1, ((InvoiceRecord) record).invoice().payments().size());
      assertTrue(ids.add(record.ref().toString()), record.ref() + " came twice");
    }
  }
}
