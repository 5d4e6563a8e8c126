/**
 * Measures the engine beside bare loops and a database on the same lines.
 *
 * <p>Start reading at {@link org.commissionconnector.calculator.bench.Bench}.
 */
@NullMarked
package org.commissionconnector.calculator.bench;

import org.jspecify.annotations.NullMarked;
