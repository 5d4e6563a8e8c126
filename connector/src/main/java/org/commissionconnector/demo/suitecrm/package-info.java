/**
 * A SuiteCRM 7.14 in this process, as far as the product uses it: its V8 API, the product's package
 * in it, and pages to look at.
 *
 * <p>Start reading at {@link org.commissionconnector.demo.suitecrm.Site}.
 */
@NullMarked
package org.commissionconnector.demo.suitecrm;

import org.jspecify.annotations.NullMarked;
