package org.commissionconnector.crm.suitecrm;

import org.commissionconnector.crm.CrmException;

/** What SuiteCRM said no to. */
final class SuiteException extends CrmException {
  private static final long serialVersionUID = 1L;

  private final Cause because;

  /** Why, as far as it makes a difference to us. */
  enum Cause {
    /** The token is not accepted: a new one may be. */
    TOKEN,
    /** No such record, or an id that the API does not take. */
    MISSING_RECORD,
    /** A record of that id is there, or was. */
    EXISTS,
    NO_RIGHT,
    /** Nothing at that address: another base, or a package that is not there. */
    NO_ROUTE,
    OTHER
  }

  SuiteException(Kind kind, Cause because, String message) {
    super(kind, message);
    this.because = because;
  }

  boolean is(Cause cause) {
    return because == cause;
  }
}
