/** Conditions and formulas: CEL syntax, checked when read, evaluated exactly. */
@NullMarked
@CheckReturnValue
package org.commissionconnector.calculator.expression;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
