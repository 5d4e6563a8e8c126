/**
 * Builds the product from its parts and stops it again.
 *
 * <p>Start reading at {@link org.commissionconnector.ConnectorApp}.
 */
@NullMarked
package org.commissionconnector;

import org.jspecify.annotations.NullMarked;
