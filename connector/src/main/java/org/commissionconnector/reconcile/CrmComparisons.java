package org.commissionconnector.reconcile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commissionconnector.catchup.Cursors;
import org.commissionconnector.crm.Crm;
import org.commissionconnector.crm.Page;
import org.commissionconnector.crm.RecordRef;
import org.commissionconnector.facts.Facts;

/** Lays a CRM's deals and invoices beside those kept. Changes nothing on either side. */
final class CrmComparisons {
  private static final List<RecordRef.Kind> KINDS =
      List.of(RecordRef.Kind.DEAL, RecordRef.Kind.INVOICE);

  private final Facts facts;
  private final Cursors cursors;

  CrmComparisons(Facts facts, Cursors cursors) {
    this.facts = facts;
    this.cursors = cursors;
  }

  List<CrmComparison> of(Crm crm) {
    Map<RecordRef.Kind, List<String>> changed = changed(crm);
    return KINDS.stream()
        .map(kind -> compare(crm, kind, changed.getOrDefault(kind, List.of())))
        .toList();
  }

  private CrmComparison compare(Crm crm, RecordRef.Kind kind, List<String> changed) {
    Set<RecordRef> there = crm.existing(kind);
    Set<RecordRef> kept = facts.refs(crm.connection(), kind);
    List<String> unread = missing(there, kept);
    List<String> changedOnly = new ArrayList<>(changed);
    changedOnly.removeAll(Set.copyOf(unread));
    return new CrmComparison(
        crm.connection(),
        kind,
        there.size(),
        kept.size(),
        unread,
        missing(kept, there),
        changedOnly);
  }

  private static List<String> missing(Set<RecordRef> all, Set<RecordRef> without) {
    return all.stream()
        .filter(ref -> !without.contains(ref))
        .map(RecordRef::toString)
        .sorted()
        .toList();
  }

  /** What came since the cursor and is not as kept; nothing where nothing was ever read. */
  private Map<RecordRef.Kind, List<String>> changed(Crm crm) {
    Map<RecordRef.Kind, List<String>> changed = new EnumMap<>(RecordRef.Kind.class);
    Optional<String> cursor = cursors.cursor(crm.connection());
    if (cursor.isEmpty()) {
      return changed;
    }
    Set<RecordRef> differing = new LinkedHashSet<>();
    try (Stream<Page> pages = crm.changesSince(cursor)) {
      pages.forEach(page -> differing.addAll(facts.differing(page.records())));
    }
    for (RecordRef ref : differing) {
      changed.computeIfAbsent(ref.kind(), kind -> new ArrayList<>()).add(ref.toString());
    }
    return changed;
  }
}
