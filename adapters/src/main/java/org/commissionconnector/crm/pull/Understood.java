package org.commissionconnector.crm.pull;

import java.util.Optional;
import java.util.function.Supplier;
import org.commissionconnector.crm.CrmRecord;
import org.commissionconnector.crm.CrmRecord.Unreadable;
import org.commissionconnector.crm.RecordRef;

/** One bad record stops that record, not the pull. */
public final class Understood {
  private Understood() {}

  /** The record; Unreadable where a value of it makes no sense. */
  public static CrmRecord orUnreadable(RecordRef ref, Supplier<? extends CrmRecord> record) {
    try {
      return record.get();
    } catch (BadValue bad) {
      return new Unreadable(ref, Optional.empty(), bad.field(), String.valueOf(bad.getMessage()));
    }
  }
}
