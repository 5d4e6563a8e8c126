package org.commissionconnector.crm;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A CRM as the business sees it. Ids of records begin with the connection's name: {@code
 * odoo:invoice/42}.
 *
 * <p>Every method may throw {@link CrmException}, whose kind says what can be done about it.
 * Reading may be repeated at will. Writing the same values or the same notice twice changes nothing
 * and tells nobody twice.
 */
public interface Crm extends AutoCloseable {
  /** The connection's name, which all its ids begin with. */
  String connection();

  /** Looks at everything the product needs: one finding a need, with the remedy where it fails. */
  List<Finding> check();

  /** What a new installation must know of what the CRM holds; nothing of it is kept. */
  default Survey survey() {
    return Survey.of(connection(), directory());
  }

  /**
   * Makes the fields, rules and automations that the product needs. Done again it changes nothing.
   *
   * @param dryRun only says what would change
   * @return what was, or would be, changed, a line each; empty when all was there
   */
  List<String> provision(Provisioning wanted, boolean dryRun);

  /**
   * Takes away all that {@link #provision} made.
   *
   * @param keepData leaves the fields and rows, takes the rest
   */
  List<String> deprovision(boolean keepData, boolean dryRun);

  /**
   * Everything that may have changed since the cursor, page by page, in no particular order. A page
   * is read from the CRM when the stream is asked for it. Records may come again.
   *
   * @param cursor of the last page that was kept; empty to read everything
   */
  Stream<Page> changesSince(Optional<String> cursor);

  /** The record as it is now; empty when it is gone. */
  Optional<CrmRecord> read(RecordRef ref);

  /**
   * The ids of all records of a kind that exist now, for finding what was deleted.
   *
   * @param kind {@code deal} or {@code invoice}
   */
  Set<RecordRef> existing(RecordRef.Kind kind);

  /** People, teams, products, customers, targets and exchange rates as they are now. */
  Directory directory();

  /** Writes results into the product's own fields. One outcome a result, in their order. */
  List<WriteOutcome> write(List<CommissionResult> results);

  /**
   * Tells a person something, once for each key, even when an earlier try ended in a timeout.
   *
   * @return false when a notice of that key was there already
   */
  boolean notify(Notice notice);

  /** What this CRM can do of the things that not every CRM can. */
  Set<Ability> supports();

  @Override
  void close();
}
