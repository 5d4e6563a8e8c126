package org.commissionconnector.calculator.file;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commissionconnector.calculator.CalculationRequest;
import org.commissionconnector.calculator.book.CheckedBook;
import org.commissionconnector.calculator.money.Exact;
import org.commissionconnector.calculator.review.PlanExample;
import org.commissionconnector.calculator.review.PlanExamples;

/**
 * Reads the {@code *.examples.yaml} files beside plans: a plan's id, the company, and a list of
 * examples, each with a name, the book that is given, and what payees should have.
 */
public final class ExamplesReader {
  private static final List<String> FILE_KEYS = List.of("plan", "company", "examples");
  private static final List<String> EXAMPLE_KEYS =
      List.of("example", "given", "period", "as-of", "expect");

  private final Problems problems = new Problems();
  private final Scalars scalars = new Scalars(problems);

  private ExamplesReader() {}

  /**
   * Reads one file of examples.
   *
   * @throws ReadException that lists everything wrong with it
   */
  public static List<PlanExample> read(Path file) throws ReadException {
    return read(PlanSource.of(file));
  }

  /**
   * Reads examples from a text.
   *
   * @throws ReadException that lists everything wrong with it
   */
  public static List<PlanExample> read(PlanSource source) throws ReadException {
    ExamplesReader reader = new ExamplesReader();
    List<PlanExample> examples =
        StrictYaml.read(source.name(), source.text(), reader.problems)
            .map(reader::examples)
            .orElse(List.of());
    reader.problems.throwIfAny();
    return examples;
  }

  private List<PlanExample> examples(YamlNode.Mapping file) {
    Section section = Section.open(file, "examples", problems, FILE_KEYS);
    Optional<String> plan =
        section.required("plan", "examples").flatMap(node -> text(node, "plan"));
    section.require("examples", "examples");
    List<PlanExample> examples = new ArrayList<>();
    Optional<YamlNode.Entry> company = Optional.ofNullable(file.entries().get("company"));
    for (YamlNode node : section.items("examples")) {
      plan.flatMap(id -> example(id, company, node)).ifPresent(examples::add);
    }
    return examples;
  }

  private Optional<PlanExample> example(
      String plan, Optional<YamlNode.Entry> company, YamlNode node) {
    Section section = Section.open(node, "example", problems, EXAMPLE_KEYS);
    Optional<String> name =
        section.required("example", "example").flatMap(value -> text(value, "example"));
    Optional<CheckedBook> given =
        section.required("given", "example").flatMap(book -> book(book, company));
    Optional<String> period = section.read("period", this::text);
    Optional<LocalDate> asOf = section.read("as-of", scalars::day);
    section.require("expect", "example");
    List<PlanExample.Expectation> expectations = new ArrayList<>();
    for (YamlNode item : section.items("expect")) {
      expectation(item, period).ifPresent(expectations::add);
    }
    if (name.isEmpty() || given.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new PlanExample(
            name.get(),
            plan,
            given.get(),
            new CalculationRequest(null, asOf.orElse(null), Set.of(), null),
            expectations,
            node.at()));
  }

  private Optional<CheckedBook> book(YamlNode node, Optional<YamlNode.Entry> company) {
    try {
      return Optional.of(BookReader.readBook(YamlJson.of(withCompany(node, company))));
    } catch (ReadException wrong) {
      wrong.problems().forEach(problem -> problems.add(node.at(), problem.message()));
      return Optional.empty();
    }
  }

  /** An example's book has the file's company unless it names its own. */
  private static YamlNode withCompany(YamlNode node, Optional<YamlNode.Entry> company) {
    if (company.isEmpty() || !(node instanceof YamlNode.Mapping book)) {
      return node;
    }
    Map<String, YamlNode.Entry> entries = new LinkedHashMap<>(book.entries());
    entries.putIfAbsent("company", company.get());
    return new YamlNode.Mapping(entries, book.at());
  }

  private Optional<PlanExample.Expectation> expectation(
      YamlNode node, Optional<String> examplePeriod) {
    List<String> keys = new ArrayList<>(List.of("payee", "period", "earnings"));
    keys.addAll(PlanExamples.figures());
    Section section = Section.open(node, "expect", problems, keys);
    Optional<String> payee =
        section.required("payee", "expect").flatMap(value -> text(value, "payee"));
    Optional<String> period = section.read("period", this::text).or(() -> examplePeriod);
    if (period.isEmpty()) {
      section.require("period", "expect");
    }
    Map<String, Exact> amounts = new LinkedHashMap<>();
    for (String figure : PlanExamples.figures()) {
      section.read(figure, scalars::number).ifPresent(amount -> amounts.put(figure, amount));
    }
    Map<String, Exact> components = section.node("earnings").map(this::components).orElse(Map.of());
    if (payee.isEmpty() || period.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new PlanExample.Expectation(payee.get(), period.get(), amounts, components, node.at()));
  }

  private Map<String, Exact> components(YamlNode node) {
    Map<String, Exact> amounts = new LinkedHashMap<>();
    if (node instanceof YamlNode.Mapping mapping) {
      mapping
          .entries()
          .forEach(
              (component, entry) ->
                  scalars
                      .number(entry.value(), component)
                      .ifPresent(amount -> amounts.put(component, amount)));
    } else {
      problems.add(node.at(), "file.mapping-expected", "earnings", "<component>: <amount>");
    }
    return amounts;
  }

  private Optional<String> text(YamlNode node, String what) {
    return scalars.scalar(node, what).map(YamlNode.Scalar::text);
  }
}
