@NullMarked
package org.commissionconnector.demo.odoo;

import org.jspecify.annotations.NullMarked;
