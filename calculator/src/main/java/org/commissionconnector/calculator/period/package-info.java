/** Half-months to years, counted from the company's fiscal year start. */
@NullMarked
@CheckReturnValue
package org.commissionconnector.calculator.period;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
