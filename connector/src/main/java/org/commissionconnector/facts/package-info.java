/**
 * The book's copy of every CRM's records and directory, as last read, and what of it a payee's pay
 * depends on.
 *
 * <p>Start reading at {@link org.commissionconnector.facts.Facts}.
 */
@NullMarked
package org.commissionconnector.facts;

import org.jspecify.annotations.NullMarked;
