@NullMarked
package org.commissionconnector.demo;

import org.jspecify.annotations.NullMarked;
