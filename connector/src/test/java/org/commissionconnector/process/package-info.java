/** The product as a process of its own, seen from outside. */
@NullMarked
package org.commissionconnector.process;

import org.jspecify.annotations.NullMarked;
