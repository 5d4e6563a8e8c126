/**
 * Looks at plans the way people do before they sign them: in sentences, by examples, and by what a
 * change would have paid.
 *
 * <p>Start reading at {@link org.commissionconnector.calculator.review.PlanExplainer}.
 */
@NullMarked
@CheckReturnValue
package org.commissionconnector.calculator.review;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
