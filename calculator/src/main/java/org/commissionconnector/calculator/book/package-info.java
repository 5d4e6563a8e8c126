/** What happened: CRM-neutral records of people, deals, invoices, payments and targets. */
@NullMarked
@CheckReturnValue
package org.commissionconnector.calculator.book;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
