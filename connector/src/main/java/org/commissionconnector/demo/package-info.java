/**
 * The demo: an invented company whose CRM runs in this process.
 *
 * <p>Start reading at {@link org.commissionconnector.demo.OdooSandbox}.
 */
@NullMarked
package org.commissionconnector.demo;

import org.jspecify.annotations.NullMarked;
