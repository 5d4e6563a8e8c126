/**
 * What sandboxes share: a small server on loopback, and the frame of their pages.
 *
 * <p>Start reading at {@link org.commissionconnector.demo.loopback.LoopbackServer}.
 */
@NullMarked
package org.commissionconnector.demo.loopback;

import org.jspecify.annotations.NullMarked;
