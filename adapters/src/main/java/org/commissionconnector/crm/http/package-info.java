/**
 * One HTTP client for all CRMs: time limits, repeats, rate limit, and errors put into words.
 *
 * <p>Start reading at {@link org.commissionconnector.crm.http.CrmHttp}.
 */
@NullMarked
package org.commissionconnector.crm.http;

import org.jspecify.annotations.NullMarked;
