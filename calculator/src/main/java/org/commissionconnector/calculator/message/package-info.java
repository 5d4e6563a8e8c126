/** Texts for people, kept as a key and its arguments until somebody reads them. */
@NullMarked
@CheckReturnValue
package org.commissionconnector.calculator.message;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
