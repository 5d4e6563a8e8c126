package org.commissionconnector.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commissionconnector.calculator.Statement;
import org.commissionconnector.calculator.message.Message;
import org.commissionconnector.calculator.money.Money;
import org.jspecify.annotations.Nullable;

/** What a statement says is due, item by item. */
public final class Dues {
  private final Map<Item, Due> dues = new LinkedHashMap<>();
  private final RecordOf recordOf;

  private Dues(RecordOf recordOf) {
    this.recordOf = recordOf;
  }

  /** Finds the record that a transaction is a line of. */
  @FunctionalInterface
  public interface RecordOf {
    @Nullable String record(@Nullable String transaction);
  }

  /** Everything due by these statements, in their order; items of nothing are left out. */
  public static Map<Item, Due> of(Collection<Statement> statements, RecordOf recordOf) {
    Dues all = new Dues(recordOf);
    statements.forEach(all::add);
    all.dues.values().removeIf(due -> due.amount().isZero());
    return all.dues;
  }

  private void add(Statement statement) {
    for (Statement.Earning earning : statement.earnings()) {
      String transaction = earning.transaction();
      List<Message> because = new ArrayList<>(earning.because());
      add(
          item(statement, EntryKind.EARNED, earning.component(), transaction),
          earning.amount(),
          because);
    }
    statement.releases().forEach(move -> add(statement, EntryKind.RELEASED, move, move.amount()));
    statement
        .clawbacks()
        .forEach(move -> add(statement, EntryKind.CLAWBACK, move, move.amount().negated()));
    add(statement, EntryKind.DRAW_PAID, statement.draw().paid());
    add(statement, EntryKind.DRAW_RECOVERED, statement.draw().recovered().negated());
    add(statement, EntryKind.ADJUSTMENT, statement.adjustments());
    add(statement, EntryKind.CARRIED_IN, statement.carriedIn());
    add(statement, EntryKind.CARRIED_OUT, statement.carried().negated());
  }

  private void add(Statement statement, EntryKind kind, Statement.Movement move, Money amount) {
    Item item =
        new Item(
            statement.payee(),
            statement.plan(),
            statement.period().name(),
            kind,
            move.component(),
            move.transaction(),
            move.of(),
            move.on().toString(),
            amount.currency().getCurrencyCode());
    add(
        item,
        amount,
        List.of(Message.of("ledger." + kind.word(), move.of(), move.on().toString())));
  }

  private void add(Statement statement, EntryKind kind, Money amount) {
    add(item(statement, kind, null, null), amount, List.of(Message.of("ledger." + kind.word())));
  }

  private static Item item(
      Statement statement,
      EntryKind kind,
      @Nullable String component,
      @Nullable String transaction) {
    return new Item(
        statement.payee(),
        statement.plan(),
        statement.period().name(),
        kind,
        component,
        transaction,
        null,
        null,
        statement.earned().currency().getCurrencyCode());
  }

  private void add(Item item, Money amount, List<Message> because) {
    Due due = new Due(item, amount, because, recordOf.record(item.transaction()));
    dues.merge(item, due, Due::plus);
  }
}
