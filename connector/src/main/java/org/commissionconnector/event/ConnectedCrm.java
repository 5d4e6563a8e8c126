package org.commissionconnector.event;

import org.commissionconnector.crm.Crm;

/** A CRM and what its rings mean. */
public record ConnectedCrm(Crm crm, RingTargets targets) {}
