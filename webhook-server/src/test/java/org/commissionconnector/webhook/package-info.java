@NullMarked
package org.commissionconnector.webhook;

import org.jspecify.annotations.NullMarked;
