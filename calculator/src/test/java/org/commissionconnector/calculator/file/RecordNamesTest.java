package org.commissionconnector.calculator.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordNamesTest {
  private static final String BOOK =
      """
      {"company": {"currency": "EUR", "timeZone": "UTC", "fiscalYearStart": "01-01"},
       "people": [{"id": "crm:person/1", "name": "Anna"}, {"id": "a", "name": "Max"}, {"id": "b", "name": "Max"},
                  {"id": "c"}],
       "products": [{"id": "p1", "name": "Desk"}, {"id": "p2"}],
       "deals": [{"id": "crm:deal/1", "name": " Acme desks ", "status": "open", "currency": "EUR", "amount": "5.00"},
                 {"id": "crm:deal/2", "status": "open", "currency": "EUR", "amount": "5.00"}],
       "invoices": [{"id": "crm:invoice/1", "number": "INV/001", "kind": "invoice", "status": "posted", "issuedOn": "2026-01-05",
                     "lines": [{"id": "7", "product": "p1", "amount": "1.00"}, {"id": "8", "amount": "2.00"},
                               {"id": "9", "product": "p2", "amount": "2.00"}]},
                    {"id": "crm:invoice/2", "number": "INV/002", "kind": "invoice", "status": "posted", "issuedOn": "2026-01-05",
                     "lines": [{"id": "7", "product": "p1", "amount": "1.00"}, {"id": "8", "product": "p1", "amount": "2.00"}]}]}
      """;
  private static RecordNames names = RecordNames.NONE;

  @BeforeAll
  static void read() throws IOException, ReadException {
    names = RecordNames.of(BookReader.read("book.json", new StringReader(BOOK)).book());
  }

  @ParameterizedTest
  @CsvSource({
    "deal:crm:deal/1,            Acme desks",
    "deal:crm:deal/2,            deal:crm:deal/2",
    "deal:crm:deal/3,            deal:crm:deal/3",
    "invoice:crm:invoice/1/7,    'INV/001, Desk'",
    "invoice:crm:invoice/1/8,    INV/001 #2",
    "invoice:crm:invoice/1/9,    INV/001 #3",
    "invoice:crm:invoice/1,      INV/001",
    "invoice:crm:invoice/2/8,    'INV/002, Desk #2'",
    "payment:crm:invoice/1/5/7,  'INV/001, Desk'"
  })
  void callsATransactionByItsRecordsNameAndItsLinesProduct(String transaction, String name) {
    assertEquals(name, names.transaction(transaction));
  }

  @ParameterizedTest
  @CsvSource({"crm:person/1, Anna", "a, Max (a)", "b, Max (b)", "c, c", "nobody, nobody"})
  void tellsPeopleOfOneNameApart(String id, String name) {
    assertEquals(name, names.person(id));
  }

  @Test
  void keepsTheIdForWhoHasToLookTheRecordUp() {
    assertEquals("INV/001 (invoice:crm:invoice/1)", names.withId("invoice:crm:invoice/1"));
    assertEquals("invoice:x", names.withId("invoice:x"));
  }
}
