/**
 * The commands. Each reads its options, calls the part that does the work, and prints what came of
 * it.
 *
 * <p>Start reading at {@link org.commissionconnector.cli.Main}.
 */
@NullMarked
package org.commissionconnector.cli;

import org.jspecify.annotations.NullMarked;
