package org.commissionconnector.calculator.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** The same for every line in the SQL of a column database. */
final class DuckDb implements AutoCloseable {
  private static final String QUERY =
      """
      WITH based AS (
        SELECT line, month, category,
               amount - sign(amount)::BIGINT * ((abs(amount) * 30) // 100) AS base FROM sale),
      walked AS (
        SELECT *, [30, 40, 50, 25][category + 1] * base AS thousandths,
               sum(base) OVER (PARTITION BY month ORDER BY line
                               ROWS UNBOUNDED PRECEDING)::BIGINT AS total
        FROM based),
      hundredths AS (
        SELECT *,
               total + greatest(total - 5000000, 0) + greatest(total - 15000000, 0) AS now,
               (total - base) + greatest(total - base - 5000000, 0)
                 + greatest(total - base - 15000000, 0) AS before
        FROM walked),
      earned AS (
        SELECT line, month,
               sign(thousandths)::BIGINT * ((abs(thousandths) + 500) // 1000) AS one,
               sign(now)::BIGINT * ((abs(now) + 50) // 100)
                 - sign(before)::BIGINT * ((abs(before) + 50) // 100) AS other
        FROM hundredths),
      summed AS (
        SELECT *,
               greatest(sum(one + other) OVER (PARTITION BY month)::BIGINT - 1200000, 0) AS over,
               coalesce(sum(greatest(one, 0) + greatest(other, 0)) OVER (
                 PARTITION BY month ORDER BY line DESC
                 ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)::BIGINT AS later
        FROM earned),
      limited AS (
        SELECT line,
               one - least(greatest(one, 0), greatest(over - later - greatest(other, 0), 0)) AS one,
               other - least(greatest(other, 0), greatest(over - later, 0)) AS other
        FROM summed)
      SELECT sum(one)::BIGINT, sum(other)::BIGINT, sum((one + 2 * other) * (line % 1009))::BIGINT
      FROM limited
      """;

  private final Connection connection;

  DuckDb(Sales sales) throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET threads = 1");
      statement.execute(
          "CREATE TABLE sale (line INTEGER, month INTEGER, category INTEGER, amount BIGINT)");
    }
    try (DuckDBAppender appender =
        ((DuckDBConnection) connection).createAppender(DuckDBConnection.DEFAULT_SCHEMA, "sale")) {
      for (int month = 0; month < sales.months; month++) {
        for (int i = sales.start[month]; i < sales.start[month + 1]; i++) {
          appender.beginRow();
          appender.append(i);
          appender.append(month);
          appender.append(sales.category[i]);
          appender.append(sales.amount[i]);
          appender.endRow();
        }
      }
    }
  }

  Sums run() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(QUERY)) {
      if (!row.next()) {
        throw new SQLException("no row");
      }
      return new Sums(row.getLong(1), row.getLong(2), row.getLong(3));
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
