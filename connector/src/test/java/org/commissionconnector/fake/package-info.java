/** What stands for the outside in tests. */
@NullMarked
package org.commissionconnector.fake;

import org.jspecify.annotations.NullMarked;
