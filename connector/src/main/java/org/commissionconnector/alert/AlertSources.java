package org.commissionconnector.alert;

import java.util.function.Supplier;
import org.commissionconnector.crm.Directory;
import org.commissionconnector.settlement.Statements;
import org.commissionconnector.store.Transactions;
import org.commissionconnector.writeback.Notices;

/**
 * What alerts read and where they go.
 *
 * @param people with their teams, as kept now
 */
public record AlertSources(
    Supplier<Directory> people,
    Statements statements,
    Notices notices,
    SentAlerts sent,
    Transactions transactions) {}
