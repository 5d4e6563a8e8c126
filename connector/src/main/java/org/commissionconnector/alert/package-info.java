/**
 * Tells managers who is behind target, once for each payee, plan and period.
 *
 * <p>Start reading at {@link org.commissionconnector.alert.Alerts}.
 */
@NullMarked
package org.commissionconnector.alert;

import org.jspecify.annotations.NullMarked;
