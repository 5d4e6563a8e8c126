package org.commissionconnector.calculator.book;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells the records of a book that can be computed with from those that cannot. What is wrong with
 * one record sets that record aside, and what names it; everything else stays.
 */
public final class BookCheck {
  private BookCheck() {}

  /** Checks a book that was built in code. */
  public static CheckedBook check(Book book) {
    return check(book, List.of());
  }

  /**
   * Checks a book of which some records could not be read.
   *
   * @param broken count as records of their kind that were set aside
   */
  public static CheckedBook check(Book book, List<BrokenRecord> broken) {
    BookFindings findings = new BookFindings(new Owners(book));
    broken.forEach(findings::broken);
    PeopleCheck people = PeopleCheck.of(book, broken, findings);
    RecordRegister<Deal> deals =
        new DealCheck(people, book.company(), findings).check(book.deals(), broken);
    RecordRegister<Invoice> invoices =
        new InvoiceCheck(people, deals, book.company(), findings).check(book.invoices(), broken);
    FigureCheck figures = new FigureCheck(people, book.company(), broken, findings);
    Book valid =
        new Book(
            book.company(),
            people.people().records(),
            people.teams().records(),
            people.customers().records(),
            people.products().records(),
            deals.records(),
            invoices.records(),
            figures.targets(book.targets()),
            figures.indicators(book.indicators()),
            figures.adjustments(book.adjustments()),
            figures.rates(book.rates()));
    return new CheckedBook(valid, sorted(findings.problems()), findings.setAside());
  }

  private static List<BookProblem> sorted(List<BookProblem> problems) {
    List<BookProblem> sorted = new ArrayList<>(problems);
    sorted.sort(BookProblem.BY_RECORD);
    return sorted;
  }
}
