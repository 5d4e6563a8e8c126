/**
 * The demo's company, whichever CRM it keeps its records in.
 *
 * <p>Start reading at {@link org.commissionconnector.demo.company.Company}.
 */
@NullMarked
package org.commissionconnector.demo.company;

import org.jspecify.annotations.NullMarked;
