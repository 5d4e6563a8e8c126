package org.commissionconnector.facts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.crm.RecordRef;

/**
 * What keeping records did.
 *
 * @param changes records whose content is not what it was, with what changed about them
 * @param news those of them that were not kept before
 * @param touched payees whose pay depends on them, as they were or as they are; empty text stands
 *     for what nobody owns
 */
public record Kept(Map<RecordRef, Message> changes, Set<RecordRef> news, Set<String> touched) {
  public static final Kept NOTHING = new Kept(Map.of(), Set.of(), Set.of());

  public Kept {
    changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
    news = Set.copyOf(news);
    touched = Collections.unmodifiableSet(new LinkedHashSet<>(touched));
  }

  public boolean isNothing() {
    return changes.isEmpty() && touched.isEmpty();
  }

  /** Both together. */
  public Kept and(Kept other) {
    Map<RecordRef, Message> allChanges = new LinkedHashMap<>(changes);
    allChanges.putAll(other.changes);
    Set<RecordRef> allNews = new LinkedHashSet<>(news);
    allNews.addAll(other.news);
    Set<String> allTouched = new LinkedHashSet<>(touched);
    allTouched.addAll(other.touched);
    return new Kept(allChanges, allNews, allTouched);
  }
}
