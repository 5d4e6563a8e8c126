package org.commissionconnector.settlement;

import org.commissionconnector.facts.Facts;
import org.commissionconnector.ledger.Ledger;
import org.commissionconnector.ledger.Periods;
import org.commissionconnector.store.Transactions;

/** What a settlement reads and writes. */
public record SettlementParts(
    Transactions transactions,
    Facts facts,
    Ledger ledger,
    Periods periods,
    StatementStore statements,
    DueSettlements due,
    ResultQueue results) {}
