/**
 * The calculation itself, chapter by chapter: transactions are credited, credits measured and paid,
 * earnings limited, released, taken back and settled.
 *
 * <p>Start reading at {@link org.commissionconnector.calculator.engine.Engine}.
 */
@NullMarked
package org.commissionconnector.calculator.engine;

import org.jspecify.annotations.NullMarked;
