package org.commissionconnector.config;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.commissionconnector.calculator.money.Exact;

/** Reads what the company says of its people. */
final class CompanyRecordsReader {
  private static final String WHO = "anna@example.com";

  private final Part top;

  CompanyRecordsReader(Part top) {
    this.top = top;
  }

  Settings.CompanyRecords records() {
    return new Settings.CompanyRecords(roles(), people(), targets(), indicators(), adjustments());
  }

  private List<RoleSettings> roles() {
    List<RoleSettings> roles = new ArrayList<>();
    Part part = top.part("roles");
    for (String role : part.names()) {
      roles.add(new RoleSettings(role, part.texts(role)));
    }
    return roles;
  }

  private List<PersonSettings> people() {
    return top.parts("people").stream().map(CompanyRecordsReader::person).toList();
  }

  private static PersonSettings person(Part part) {
    PersonSettings person =
        new PersonSettings(
            part.required("person", WHO),
            part.texts("roles"),
            part.read("hiredOn", Values::date),
            part.read("leftOn", Values::date),
            part.read("ote", Values::decimal),
            part.read("baseSalary", Values::decimal),
            part.text("language"),
            part.text("manager"));
    part.refuseTheRest();
    return person;
  }

  private List<TargetSettings> targets() {
    return top.parts("targets").stream().map(CompanyRecordsReader::target).toList();
  }

  private static TargetSettings target(Part part) {
    TargetSettings target =
        new TargetSettings(
            part.required("measure", "revenue"),
            part.required("who", WHO),
            part.requiredAs("period", "2026-11", Values::period).orElse(""),
            part.requiredAs("amount", "50000.00", Values::decimal).orElse(Exact.ZERO));
    part.refuseTheRest();
    return target;
  }

  private List<IndicatorSettings> indicators() {
    return top.parts("indicators").stream().map(CompanyRecordsReader::indicator).toList();
  }

  private static IndicatorSettings indicator(Part part) {
    IndicatorSettings indicator =
        new IndicatorSettings(
            part.required("indicator", "satisfaction"),
            part.required("person", WHO),
            part.requiredAs("period", "2026-11", Values::period).orElse(""),
            part.requiredAs("value", "4.6", Values::decimal).orElse(Exact.ZERO));
    part.refuseTheRest();
    return indicator;
  }

  private List<AdjustmentSettings> adjustments() {
    return top.parts("adjustments").stream().map(CompanyRecordsReader::adjustment).toList();
  }

  private static AdjustmentSettings adjustment(Part part) {
    AdjustmentSettings adjustment =
        new AdjustmentSettings(
            part.required("id", "a1"),
            part.required("person", WHO),
            part.required("plan", "field-sales"),
            part.requiredAs("on", "2026-11-15", Values::date).orElse(LocalDate.EPOCH),
            part.requiredAs("amount", "-120.00", Values::decimal).orElse(Exact.ZERO),
            part.text("reason"));
    part.refuseTheRest();
    return adjustment;
  }
}
