package org.commissionconnector.calculator.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.commissionconnector.calculator.book.Adjustment;
import org.commissionconnector.calculator.book.Book;
import org.commissionconnector.calculator.book.BookCheck;
import org.commissionconnector.calculator.book.CheckedBook;
import org.commissionconnector.calculator.book.Company;
import org.commissionconnector.calculator.book.CustomValue;
import org.commissionconnector.calculator.book.Customer;
import org.commissionconnector.calculator.book.Deal;
import org.commissionconnector.calculator.book.ExchangeRate;
import org.commissionconnector.calculator.book.Indicator;
import org.commissionconnector.calculator.book.Invoice;
import org.commissionconnector.calculator.book.Line;
import org.commissionconnector.calculator.book.Payment;
import org.commissionconnector.calculator.book.Person;
import org.commissionconnector.calculator.book.Product;
import org.commissionconnector.calculator.book.RecordKind;
import org.commissionconnector.calculator.book.SplitShare;
import org.commissionconnector.calculator.book.Target;
import org.commissionconnector.calculator.book.Team;
import org.commissionconnector.calculator.money.Exact;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookRoundTripTest {
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void whatIsWrittenIsReadBackTheSame(long seed) throws IOException, ReadException {
    Book book = RandomBook.of(new Random(seed));
    StringWriter json = new StringWriter();
    BookWriter.write(book, json);
    CheckedBook expected = BookCheck.check(book);
    CheckedBook read = BookReader.readBook(json.toString());
    assertEquals(expected.problems(), read.problems());
    assertEquals(expected.setAside(), read.setAside());
    assertEquals(expected.book(), read.book());
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {11, 12, 13})
  void aBookPutTogetherFromSingleRecordsIsTheSame(long seed) throws ReadException {
    Book book = RandomBook.of(new Random(seed));
    BookRecords records = new BookRecords();
    add(records, RecordKind.PERSON, book.people());
    add(records, RecordKind.TEAM, book.teams());
    add(records, RecordKind.CUSTOMER, book.customers());
    add(records, RecordKind.PRODUCT, book.products());
    add(records, RecordKind.DEAL, book.deals());
    add(records, RecordKind.INVOICE, book.invoices());
    add(records, RecordKind.TARGET, book.targets());
    add(records, RecordKind.INDICATOR, book.indicators());
    add(records, RecordKind.ADJUSTMENT, book.adjustments());
    add(records, RecordKind.RATE, book.rates());
    Company company = BookReader.company(BookWriter.json(book.company()));
    assertEquals(book, records.book(company));
    assertEquals(BookCheck.check(book), records.check(company));
  }

  private static void add(BookRecords records, RecordKind kind, List<?> all) throws ReadException {
    for (Object record : all) {
      records = records.add(kind, BookWriter.json(record));
    }
  }

  /** Books with every field, some of them left out, and references that hold and that do not. */
  private record RandomBook(Random random) {
    static Book of(Random random) {
      RandomBook made = new RandomBook(random);
      return new Book(
          new Company(
              Currency.getInstance("EUR"), ZoneId.of("Europe/Berlin"), 1 + random.nextInt(12)),
          made.list(8, made::person),
          made.list(3, i -> new Team("t" + i, made.text(), made.id("p", 9), made.id("t", 4))),
          made.list(5, made::customer),
          made.list(5, i -> new Product("x" + i, made.text(), made.id("x", 6), made.text())),
          made.list(20, made::deal),
          made.list(30, made::invoice),
          made.list(5, i -> new Target("m" + i, "p" + i, null, "2026-0" + (1 + i), made.number())),
          made.list(3, i -> new Indicator("n" + i, "p" + i, "2026-Q1", made.number())),
          made.list(
              3,
              i ->
                  new Adjustment(
                      "a" + i, "p" + i, "plan", made.someDay(), made.number(), made.text())),
          made.list(3, i -> new ExchangeRate("USD", "EUR", made.someDay(), made.number())));
    }

    private <T> List<T> list(int size, java.util.function.IntFunction<T> maker) {
      List<T> list = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        list.add(maker.apply(i));
      }
      return list;
    }

    private Person person(int i) {
      return new Person(
          "p" + i,
          text(),
          text(),
          "zh-CN",
          id("p", 9),
          List.of("t" + random.nextInt(4)),
          List.of("rep", "老板"),
          random.nextBoolean(),
          day(),
          null,
          maybeNumber(),
          maybeNumber(),
          custom());
    }

    private Customer customer(int i) {
      return new Customer(
          "c" + i,
          text(),
          text(),
          text(),
          random.nextInt(3) == 0 ? null : random.nextBoolean(),
          List.of("key"),
          custom());
    }

    private Map<String, CustomValue> custom() {
      return random.nextBoolean()
          ? Map.of()
          : Map.of(
              "text",
              new CustomValue.Text("a \"b\" \\ \u0001 文"),
              "number",
              new CustomValue.Numeric(number()),
              "truth",
              new CustomValue.Truth(true));
    }

    private Deal deal(int i) {
      return new Deal(
          "d" + i,
          text(),
          id("p", 9),
          id("t", 4),
          id("c", 6),
          one(List.of(Deal.Status.values())),
          day(),
          day(),
          day(),
          day(),
          day(),
          maybeNumber(),
          text(),
          random.nextBoolean() ? "USD" : null,
          maybeNumber(),
          random.nextBoolean()
              ? List.of()
              : List.of(
                  new SplitShare("p1", Exact.parse("0.6"), false),
                  new SplitShare("p2", Exact.parse("0.4"), false),
                  new SplitShare("p3", Exact.parse("0.125"), true)),
          lines(),
          custom());
    }

    private List<Line> lines() {
      return list(
          random.nextInt(4),
          i -> new Line("" + i, id("x", 6), maybeNumber(), number(), maybeNumber(), maybeNumber()));
    }

    private Invoice invoice(int i) {
      return new Invoice(
          "i" + i,
          text(),
          random.nextInt(4) == 0 ? Invoice.Kind.CREDIT_NOTE : Invoice.Kind.INVOICE,
          one(List.of(Invoice.Status.values())),
          id("d", 22),
          id("p", 9),
          id("c", 6),
          day(),
          day(),
          day(),
          null,
          lines(),
          maybeNumber(),
          list(random.nextInt(3), k -> new Payment("y" + k, someDay(), number())),
          random.nextInt(5) == 0 ? "i" + random.nextInt(31) : null,
          custom());
    }

    private @Nullable String id(String prefix, int bound) {
      return random.nextInt(3) == 0 ? null : prefix + random.nextInt(bound);
    }

    private @Nullable String text() {
      return random.nextInt(3) == 0 ? null : "word " + random.nextInt(100);
    }

    private <T> T one(List<T> values) {
      return values.get(random.nextInt(values.size()));
    }

    private LocalDate someDay() {
      return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365));
    }

    private @Nullable LocalDate day() {
      return random.nextInt(3) == 0 ? null : someDay();
    }

    private Exact number() {
      return Exact.ofScaled(1 + random.nextInt(10_000_000), random.nextInt(5));
    }

    private @Nullable Exact maybeNumber() {
      return random.nextInt(3) == 0 ? null : number();
    }
  }
}
