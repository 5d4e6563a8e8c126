package org.commissionconnector.demo.odoo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What users do in a sandbox of another process's CRM: they win deals, over HTTP. Any thread. */
public final class DealsOfUsers {
  private final OdooClientForTests admin;
  private final long wonStage;
  private final List<Long> sellers;

  private DealsOfUsers(OdooClientForTests admin, long wonStage, List<Long> sellers) {
    this.admin = admin;
    this.wonStage = wonStage;
    this.sellers = List.copyOf(sellers);
  }

  public static DealsOfUsers at(URI sandbox) {
    String secret = SeedPeople.passwords().getOrDefault(SeedPeople.ADMIN, "");
    long uid =
        new OdooClientForTests(sandbox, 0, "")
            .call(
                "common",
                "authenticate",
                List.of(SeedPeople.DATABASE, SeedPeople.ADMIN, secret, Map.of()))
            .path("result")
            .asLong();
    OdooClientForTests admin = new OdooClientForTests(sandbox, uid, secret);
    long won =
        admin
            .execute("crm.stage", "search", List.of(List.of("is_won", "=", true)))
            .path(0)
            .asLong();
    List<Long> sellers = new ArrayList<>();
    List<Object> executives = List.of(List.of("job_title", "=", "Account Executive"));
    for (JsonNode one :
        admin.named(
            "hr.employee",
            "search_read",
            List.of(executives),
            Map.of("fields", List.of("user_id"), "order", "id"))) {
      sellers.add(one.path("user_id").path(0).asLong());
    }
    return new DealsOfUsers(admin, won, sellers);
  }

  /** One seller after another wins a new deal; answers its id. */
  public long win(int number) {
    return admin
        .execute(
            "crm.lead",
            "create",
            Map.of(
                "name",
                "Deal " + number,
                "type",
                "opportunity",
                "user_id",
                sellers.get(number % sellers.size()),
                "stage_id",
                wonStage,
                "expected_revenue",
                1_000 + number))
        .asLong();
  }
}
