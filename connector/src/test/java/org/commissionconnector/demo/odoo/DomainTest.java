package org.commissionconnector.demo.odoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DomainTest {
  private final Transaction transaction =
      new Transaction(
          Snapshot.empty(SchemaReader.odoo17()),
          Transaction.ROOT,
          Map.of("active_test", false),
          Instant.parse("2026-11-20T09:00:00.500Z"),
          Webhooks.NONE);

  @BeforeEach
  void fill() {
    transaction.insert("res.company", Changes.of("name", "Us").set("currency_id", 1L));
    transaction.insert("crm.stage", Changes.of("name", "New").set("is_won", false));
    transaction.insert("crm.stage", Changes.of("name", "Won").set("is_won", true));
    Row all =
        transaction.insert(
            "product.category", Changes.of("name", "All").set("complete_name", "All"));
    transaction.insert("product.category", Changes.of("name", "Sub").set("parent_id", all.id()));
    deal("Acme desks", 1, 100, true);
    deal("Beta chairs", 2, 200, true);
    deal("acme lamps", 2, 0, false);
  }

  private void deal(String name, long stage, long revenue, boolean active) {
    Changes deal =
        Changes.of("name", name)
            .set("stage_id", stage)
            .set("active", active)
            .set("type", "opportunity");
    if (revenue != 0) {
      deal.set("expected_revenue", java.math.BigDecimal.valueOf(revenue))
          .set("date_deadline", "2026-11-30");
    }
    transaction.insert("crm.lead", deal);
  }

  @ParameterizedTest(name = "{0} finds {1}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          []                                                              ; 1 2 3
          [('id','=',2)]                                                  ; 2
          [('id','in',[1,3])]                                             ; 1 3
          [('id','not in',(1,3))]                                         ; 2
          [('id','>',1),('id','<=',2)]                                    ; 2
          [('stage_id','=',2)]                                            ; 2 3
          [('stage_id','=','Won')]                                        ; 2 3
          [('stage_id.is_won','=',False)]                                 ; 1
          [('stage_id.is_won','!=',False)]                                ; 2 3
          ['|',('id','=',1),('active','=',False)]                         ; 1 3
          ['&',('id','>',1),'!',('active','=',False)]                     ; 2
          ['!','|',('id','=',1),('id','=',2)]                             ; 3
          [('name','ilike','ACME')]                                       ; 1 3
          [('name','like','acme')]                                        ; 3
          [('name','=like','Acme%')]                                      ; 1
          [('name','not ilike','acme')]                                   ; 2
          [('name','=like','_eta chairs')]                                ; 2
          [('expected_revenue','=',0)]                                    ; 3
          [('expected_revenue','<',150)]                                  ; 1 3
          [('expected_revenue','>=',100.0)]                               ; 1 2
          [('date_deadline','=',False)]                                   ; 3
          [('date_deadline','!=',False)]                                  ; 1 2
          [('date_deadline','<','2026-12-01')]                            ; 1 2
          [('write_date','=','2026-11-20 09:00:00')]                      ;
          [('write_date','>','2026-11-20 09:00:00')]                      ; 1 2 3
          [('write_date','>','2026-11-20 09:00:00.999999')]               ;
          [('write_date','>=','2026-11-20T09:00:00Z')]                    ; 1 2 3
          [('order_ids','=',False)]                                       ; 1 2 3
          """)
  void finds(String domain, String ids) {
    List<Long> found =
        Search.rows(
                transaction, transaction.model("crm.lead"), PythonLiteral.list(domain), "id", 0, 0)
            .stream()
            .map(Row::id)
            .toList();

    assertEquals(
        ids == null ? "" : ids, String.join(" ", found.stream().map(String::valueOf).toList()));
  }

  @Test
  void aChildIsBelowItsParentAndItself() {
    assertEquals(2, categories("[('id','child_of',1)]"));
    assertEquals(1, categories("[('id','child_of',[2])]"));
  }

  private int categories(String domain) {
    return Search.rows(
            transaction,
            transaction.model("product.category"),
            PythonLiteral.list(domain),
            "id",
            0,
            0)
        .size();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          [('nope','=',1)]           ; Invalid field crm.lead.nope in leaf ('nope', '=', 1)
          [('stage_id.nope','=',1)]  ; Invalid field crm.stage.nope in leaf ('stage_id.nope', '=', 1)
          [('id','~',1)]             ; Invalid operator '~'
          ['&',('id','=',1)]         ; Domain() invalid item in domain: '&'
          [('id','=')]               ; Invalid leaf ['id', '=']
          [('id','=',1]              ; malformed node or string: [('id','=',1]
          """)
  void refuses(String domain, String message) {
    OdooError error =
        assertThrows(
            OdooError.class,
            () ->
                Search.rows(
                    transaction,
                    transaction.model("crm.lead"),
                    PythonLiteral.list(domain),
                    "id",
                    0,
                    0));

    assertEquals(message, error.text());
  }

  @ParameterizedTest
  @CsvSource({
    "'name desc',3 2 1",
    "'stage_id,id desc',1 3 2",
    "'date_deadline,id',1 2 3",
    "'expected_revenue desc',3 2 1"
  })
  void sorts(String order, String ids) {
    List<String> found =
        Search.rows(transaction, transaction.model("crm.lead"), List.of(), order, 0, 0).stream()
            .map(row -> String.valueOf(row.id()))
            .toList();

    assertEquals(ids, String.join(" ", found));
  }
}
