/** Reads plan YAML and book JSON with file:line:column in every complaint; writes results. */
@NullMarked
@CheckReturnValue
package org.commissionconnector.calculator.file;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
