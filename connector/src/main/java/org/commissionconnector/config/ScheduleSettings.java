package org.commissionconnector.config;

import java.time.Duration;

/**
 * How often things are done.
 *
 * @param catchUp asks CRMs what changed
 * @param sweep looks for records that were deleted
 * @param writeBack sends what CRMs have not been told yet
 * @param alerts looks for people who are behind target
 */
public record ScheduleSettings(
    Duration catchUp, Duration sweep, Duration writeBack, Duration alerts) {}
