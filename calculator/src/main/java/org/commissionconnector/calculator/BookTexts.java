package org.commissionconnector.calculator;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commissionconnector.calculator.book.Book;
import org.commissionconnector.calculator.book.CustomValue;
import org.commissionconnector.calculator.book.Customer;
import org.commissionconnector.calculator.book.Deal;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.calculator.book.Line;
import org.commissionconnector.calculator.book.Payment;
import org.commissionconnector.calculator.book.Person;
import org.commissionconnector.calculator.book.Product;
import org.commissionconnector.calculator.book.Team;
import org.commissionconnector.calculator.expression.Expression;
import org.jspecify.annotations.Nullable;

/** The texts that a book's records hold in the fields that expressions read. */
final class BookTexts {
  private static final Map<String, Set<String>> WORDS =
      Map.of(
          "deal.status", Set.of("open", "won", "lost", "cancelled"),
          "invoice.kind", Set.of("invoice", "credit-note"),
          "invoice.status", Set.of("draft", "posted", "cancelled"));

  private final Book book;
  private final Map<String, Set<String>> byPath = new HashMap<>();

  BookTexts(Book book) {
    this.book = book;
  }

  /** Whether the literal answers to what any record holds; also where nobody can tell. */
  boolean match(Expression.TextComparison comparison) {
    if (comparison.path().matches("[a-z]+\\.[a-zA-Z]+On|payment\\.on")) {
      return true;
    }
    Set<String> texts = of(comparison.path());
    String literal = comparison.literal();
    return texts.contains(literal)
        || (comparison.relation() == Expression.TextComparison.Relation.WITHIN
            && texts.stream().anyMatch(text -> text.startsWith(literal + "/")));
  }

  /** The texts that records hold in a field. */
  Set<String> of(String path) {
    return byPath.computeIfAbsent(path, this::read);
  }

  private Set<String> read(String path) {
    Set<String> words = WORDS.get(path);
    if (words != null) {
      return words;
    }
    int custom = path.indexOf(".custom.");
    return custom < 0
        ? texts(path)
        : customTexts(path.substring(0, custom), path.substring(custom + ".custom.".length()));
  }

  private Set<String> texts(String path) {
    return switch (path) {
      case "deal.id" -> all(book.deals(), Deal::id);
      case "deal.name" -> all(book.deals(), Deal::name);
      case "deal.type" -> all(book.deals(), Deal::type);
      case "deal.currency", "invoice.currency" -> currencies();
      case "deal.owner", "invoice.owner", "payee.id", "payee.manager", "team.manager" ->
          all(book.people(), Person::id);
      case "deal.team", "team.id", "team.parent", "payee.teams" -> all(book.teams(), Team::id);
      case "deal.customer", "invoice.customer", "customer.id" ->
          all(book.customers(), Customer::id);
      case "invoice.id", "invoice.reverses" -> all(book.invoices(), Invoice::id);
      case "invoice.number" -> all(book.invoices(), Invoice::number);
      case "invoice.deal" -> all(book.deals(), Deal::id);
      case "payment.id" -> payments();
      case "line.id" -> lines();
      case "line.product" -> all(book.products(), Product::id);
      case "line.category" -> all(book.products(), Product::category);
      case "customer.name" -> all(book.customers(), Customer::name);
      case "customer.level" -> all(book.customers(), Customer::level);
      case "customer.region" -> all(book.customers(), Customer::region);
      case "customer.tags" -> each(book.customers(), Customer::tags);
      case "team.name" -> all(book.teams(), Team::name);
      case "payee.name" -> all(book.people(), Person::name);
      case "payee.email" -> all(book.people(), Person::email);
      case "payee.language" -> all(book.people(), Person::language);
      case "payee.roles" -> each(book.people(), Person::roles);
      default -> Set.of();
    };
  }

  private Set<String> currencies() {
    Set<String> codes = new HashSet<>(all(book.deals(), Deal::currency));
    codes.addAll(all(book.invoices(), Invoice::currency));
    codes.add(book.company().currency().getCurrencyCode());
    return codes;
  }

  private Set<String> lines() {
    return Stream.concat(
            book.deals().stream().map(Deal::lines), book.invoices().stream().map(Invoice::lines))
        .flatMap(List::stream)
        .map(Line::id)
        .collect(Collectors.toSet());
  }

  private Set<String> payments() {
    return book.invoices().stream()
        .flatMap(invoice -> invoice.payments().stream())
        .map(Payment::id)
        .collect(Collectors.toSet());
  }

  private Set<String> customTexts(String subject, String name) {
    Stream<Map<String, CustomValue>> records =
        switch (subject) {
          case "deal" -> book.deals().stream().map(Deal::custom);
          case "invoice" -> book.invoices().stream().map(Invoice::custom);
          case "customer" -> book.customers().stream().map(Customer::custom);
          case "payee" -> book.people().stream().map(Person::custom);
          default -> Stream.empty();
        };
    return records
        .map(custom -> custom.get(name))
        .filter(Objects::nonNull)
        .map(BookTexts::text)
        .collect(Collectors.toSet());
  }

  private static String text(CustomValue value) {
    if (value instanceof CustomValue.Text text) {
      return text.value();
    }
    return value instanceof CustomValue.Numeric number
        ? number.value().toString()
        : String.valueOf(((CustomValue.Truth) value).value());
  }

  private static <T> Set<String> all(List<T> records, Function<T, @Nullable String> field) {
    Set<String> texts = new HashSet<>();
    for (T record : records) {
      String text = field.apply(record);
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  private static <T> Set<String> each(List<T> records, Function<T, List<String>> field) {
    return records.stream().map(field).flatMap(Collection::stream).collect(Collectors.toSet());
  }
}
