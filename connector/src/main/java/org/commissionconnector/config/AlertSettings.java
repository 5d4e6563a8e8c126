package org.commissionconnector.config;

import java.util.Optional;
import org.commissionconnector.calculator.money.Rate;

/**
 * When a manager is told that somebody is behind target.
 *
 * @param day of the month in which a period ends, from which on it is told
 * @param below attainment under which it is told; empty for the share of the period that has passed
 * @param measure empty for every measure that has a target
 */
public record AlertSettings(int day, Optional<Rate> below, Optional<String> measure) {}
