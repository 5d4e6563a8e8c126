/**
 * The calculation itself, chapter by chapter: transactions are credited, credits measured and paid,
 * earnings limited, released, taken back and settled.
 *
 * <p>A plan is compiled once into steps. They work on columns of whole minor units where amounts
 * allow it and on exact fractions where not; what a step earned is kept as a block of columns and
 * put into words only when asked.
 *
 * <p>Start reading at {@link org.commissionconnector.calculator.engine.Engine}.
 */
@NullMarked
package org.commissionconnector.calculator.engine;

import org.jspecify.annotations.NullMarked;
