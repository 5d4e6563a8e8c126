package org.commissionconnector.calculator.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.commissionconnector.calculator.file.ExamplesReader;
import org.commissionconnector.calculator.file.PlanReader;
import org.commissionconnector.calculator.file.PlanSource;
import org.commissionconnector.calculator.file.ReadException;
import org.commissionconnector.calculator.plan.CommissionPlan;
import org.junit.jupiter.api.Test;

class ExamplesTest {
  private static final String PLAN =
      """
      plan: field-sales
      currency: EUR
      period: month
      effective: 2026-01-01..2026-12-31
      payees:
        - role: account-executive
      components:
        - component: sales
          credit: {event: deal, to: owner, base: amount}
          pay:
            tiers:
              of: amount
              over: period
              steps:
                - {to: 5000, rate: 10%}
                - {rate: 12%}
      """;
  private static final String EXAMPLE =
      """
      plan: field-sales
      company: {currency: EUR, timeZone: Europe/Berlin, fiscalYearStart: 01-01}
      examples:
        - example: A thousand above the border takes the higher rate
          period: 2026-01
          given:
            people:
              - {id: anna, roles: [account-executive]}
            deals:
              - {id: d1, owner: anna, status: won, wonOn: 2026-01-05, amount: 6000.00}
          expect:
            - {payee: anna, earned: %s, payable: 620, earnings: {sales: 620.00}}
      """;

  @Test
  void anExampleThatHoldsSaysNothing() throws ReadException {
    PlanExamples.Outcome outcome = check(EXAMPLE.formatted("620.00"));
    assertEquals("A thousand above the border takes the higher rate", outcome.name());
    assertEquals(List.of(), outcome.differences());
    assertTrue(outcome.holds());
  }

  @Test
  void aDifferenceIsToldWithItsPlace() throws ReadException {
    assertEquals(
        "[plan.examples.yaml:12:9: anna 2026-01: earned should be 600, is 620.00]",
        check(EXAMPLE.formatted("600")).differences().toString());
  }

  @Test
  void aPayeeWithoutAStatementIsADifference() throws ReadException {
    assertEquals(
        "[plan.examples.yaml:12:9: ben has no statement for 2026-01]",
        check(EXAMPLE.formatted("620").replace("payee: anna", "payee: ben"))
            .differences()
            .toString());
  }

  @Test
  void anExampleOfAnUnknownPlanDoesNotHold() throws ReadException {
    assertEquals(
        "[no plan is called inside-sales]",
        check(EXAMPLE.formatted("620").replace("plan: field-sales", "plan: inside-sales"))
            .differences()
            .toString());
  }

  @Test
  void whatIsMisspeltIsRefusedWithItsPlace() {
    ReadException refused =
        assertThrows(
            ReadException.class,
            () -> check(EXAMPLE.formatted("620").replace("earned:", "earnt:")));
    String told = refused.problems().get(0).toString();
    assertTrue(told.startsWith("plan.examples.yaml:12:23: "), told);
    assertTrue(told.contains("'earned'"), told);
  }

  private static PlanExamples.Outcome check(String examples) throws ReadException {
    List<CommissionPlan> plans = PlanReader.read(List.of(new PlanSource("plan.yaml", PLAN)), null);
    return PlanExamples.check(
            ExamplesReader.read(new PlanSource("plan.examples.yaml", examples)), plans)
        .get(0);
  }
}
