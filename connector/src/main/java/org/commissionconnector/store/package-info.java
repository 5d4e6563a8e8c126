/**
 * The one database: SQLite in a file, or PostgreSQL by URL. Transactions and migrations live here,
 * the tables' SQL lives beside its business.
 *
 * <p>Start reading at {@link org.commissionconnector.store.Database}.
 */
@NullMarked
package org.commissionconnector.store;

import org.jspecify.annotations.NullMarked;
