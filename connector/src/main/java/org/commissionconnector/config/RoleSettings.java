package org.commissionconnector.config;

import java.util.List;

/**
 * Who has a role of the plans.
 *
 * @param members e-mail addresses, records' ids, {@code team:NAME}, or {@code everybody}
 */
public record RoleSettings(String role, List<String> members) {
  public RoleSettings {
    members = List.copyOf(members);
  }
}
