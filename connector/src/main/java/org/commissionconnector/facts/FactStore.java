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
public interface FactStore {
  /** The current versions of those of the refs that were ever kept, with their links. */
  Map<String, StoredFact> current(Collection<String> refs);

  /**
   * Makes these the current versions. The version before stays only while a ledger entry cites it.
   */
  void replace(List<StoredFact> facts, Instant readAt);

  /** Refs of current records that name one of the targets in one of the roles. */
  Set<String> naming(Set<FactRole> roles, Collection<String> targets);

  /** Every id named in one of the roles. */
  Set<String> targets(Set<FactRole> roles);

  /** Refs of all current records that are not gone. */
  Set<String> refs();

  /** Refs of the connection's current records of a kind that are not gone. */
  Set<RecordRef> refs(String connection, RecordRef.Kind kind);

  /** The latest dated fact. */
  Optional<LocalDate> lastDate();

  Map<RecordRef.Kind, Long> counts();

  /** The directory's rows of a kind, by id. */
  Map<String, String> directory(DirectoryKind kind);

  /** The connection's rows of a kind, by id. */
  Map<String, String> directory(DirectoryKind kind, String connection);

  /** The rows of a kind that have one of the ids. */
  Map<String, String> directory(DirectoryKind kind, Collection<String> ids);

  /** Adds or changes rows, and takes others away. */
  void changeDirectory(
      DirectoryKind kind, String connection, Map<String, String> rows, Set<String> removed);
}
