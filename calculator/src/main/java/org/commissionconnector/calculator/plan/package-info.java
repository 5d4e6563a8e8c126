/** What was promised: a plan version as read, closed over by sealed types. */
@NullMarked
@CheckReturnValue
package org.commissionconnector.calculator.plan;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
