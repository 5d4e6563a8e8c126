package org.commissionconnector.facts;

import java.util.List;
import java.util.Set;
import org.commissionconnector.crm.RecordRef;

/**
 * What keeping records did.
 *
 * @param changed records whose content is not what it was
 * @param touched payees whose pay depends on them, as they were or as they are
 */
public record Kept(Set<RecordRef> changed, List<Touch> touched) {
  public static final Kept NOTHING = new Kept(Set.of(), List.of());

  public Kept {
    changed = Set.copyOf(changed);
    touched = List.copyOf(touched);
  }

  public boolean isNothing() {
    return changed.isEmpty() && touched.isEmpty();
  }
}
