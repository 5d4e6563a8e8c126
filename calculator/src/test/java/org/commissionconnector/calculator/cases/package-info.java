/**
 * Worked examples of commission, each a folder of plans, a book and what must come out. Start
 * reading at {@link org.commissionconnector.calculator.cases.WorkedCasesTest}.
 */
@NullMarked
package org.commissionconnector.calculator.cases;

import org.jspecify.annotations.NullMarked;
