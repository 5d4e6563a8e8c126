/**
 * Turns plans and a book of facts into statements. Pure: no clock, no network, no threads, nothing
 * kept between two calculations.
 *
 * <p>Start reading at {@link org.commissionconnector.calculator.CommissionCalculator}.
 */
@NullMarked
@CheckReturnValue
package org.commissionconnector.calculator;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
