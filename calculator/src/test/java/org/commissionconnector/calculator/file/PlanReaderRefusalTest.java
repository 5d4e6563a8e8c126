package org.commissionconnector.calculator.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.commissionconnector.calculator.period.FiscalCalendar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlanReaderRefusalTest {
  private static final String HEAD =
      """
      plan: field-sales
      currency: USD
      period: month
      effective: 2026-01-01..2026-12-31
      payees:
        - role: account-executive
      """;

  static Stream<RefusalTable> plans() throws IOException {
    return RefusalTable.read("plan-refusals.txt");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("plans")
  void isRefusedWordForWord(RefusalTable plan) {
    String text = plan.text().startsWith("plan") ? plan.text() : HEAD + plan.text();
    List<PlanSource> sources = List.of(new PlanSource("p.yaml", text));
    ReadException refused =
        assertThrows(
            ReadException.class, () -> PlanReader.read(sources, new FiscalCalendar(1)), text);
    assertEquals(String.join("\n", plan.messages()), refused.getMessage(), text);
  }
}
