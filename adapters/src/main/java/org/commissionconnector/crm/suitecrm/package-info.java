/** SuiteCRM. Open {@link org.commissionconnector.crm.suitecrm.ModuleLoaderPackage} first. */
@NullMarked
package org.commissionconnector.crm.suitecrm;

import org.jspecify.annotations.NullMarked;
