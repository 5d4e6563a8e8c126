package org.commissionconnector.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commissionconnector.crm.RecordRef;

/** The tables of facts: versions, what they name, the directory. */
public interface FactStore extends DirectoryStore {
  /** The current versions of those of the refs that were ever kept, with their links. */
  Map<String, StoredFact> current(Collection<String> refs);

  /**
   * Current versions of one form in the order of their refs, without their links: those after that
   * ref, as many as asked for.
   */
  List<StoredFact> after(StoredFact.Form form, String ref, int limit);

  /**
   * Makes these the current versions. The version before stays only while a ledger entry cites it.
   */
  void replace(List<StoredFact> facts, Instant readAt);

  /** Refs of current records that name one of the targets in one of the roles. */
  Set<String> naming(Set<FactRole> roles, Collection<String> targets);

  /** What each of the records names in one of the roles; those that name nothing are left out. */
  Map<String, Map<FactRole, Set<String>>> links(Collection<String> refs, Set<FactRole> roles);

  /** Who owns each of the records; an invoice without an owner has its deal's. */
  Map<String, String> owners(Collection<String> refs);

  /** Every id named in one of the roles. */
  Set<String> targets(Set<FactRole> roles);

  /** Refs of all current records that are not gone. */
  Set<String> refs();

  /** Refs of the connection's current records of a kind that are not gone. */
  Set<RecordRef> refs(String connection, RecordRef.Kind kind);

  /** The latest dated fact. */
  Optional<LocalDate> lastDate();

  Map<RecordRef.Kind, Long> counts();
}
