/** Exact numbers: nothing rounds unless the caller names the rounding. */
@NullMarked
@CheckReturnValue
package org.commissionconnector.calculator.money;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
