/**
 * Laws of money that hold for any plan and any book, tried on thousands of random ones. Start
 * reading at {@link org.commissionconnector.calculator.laws.GeneralLawsTest}.
 */
@NullMarked
package org.commissionconnector.calculator.laws;

import org.jspecify.annotations.NullMarked;
