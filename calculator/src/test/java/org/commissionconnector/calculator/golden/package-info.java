/** Statements as people read them, kept as files. */
@NullMarked
package org.commissionconnector.calculator.golden;

import org.jspecify.annotations.NullMarked;
