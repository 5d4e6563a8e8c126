package org.commissionconnector;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

@AnalyzeClasses(
    packages = "org.commissionconnector",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String CALCULATOR = "org.commissionconnector.calculator..";
  private static final String CRM = "org.commissionconnector.crm..";
  private static final String WEBHOOK = "org.commissionconnector.webhook..";
  private static final String[] NULLNESS_AND_CHECKS = {
    "org.jspecify..", "com.google.errorprone.annotations.."
  };

  @ArchTest
  static final ArchRule theCalculatorKnowsNobodyElse =
      noClasses()
          .that()
          .resideInAPackage(CALCULATOR)
          .should()
          .dependOnClassesThat(resideInAPackage("org.commissionconnector..").and(not(CALCULATOR)));

  @ArchTest
  static final ArchRule theCalculatorSeesOnlyTheJdk =
      noClasses()
          .that()
          .resideInAPackage(CALCULATOR)
          .and()
          .resideOutsideOfPackages(
              "org.commissionconnector.calculator.file..",
              "org.commissionconnector.calculator.review..",
              "org.commissionconnector.calculator.expression..")
          .should()
          .dependOnClassesThat(not("java..").and(not(CALCULATOR)).and(not(NULLNESS_AND_CHECKS)));

  @ArchTest
  static final ArchRule theCalculatorHasNoNetworkDatabaseLogOrThreads =
      noClasses()
          .that()
          .resideInAPackage(CALCULATOR)
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("java.net..", "java.sql..", "java.util.concurrent", "org.slf4j.."))
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Thread.class);

  @ArchTest
  static final ArchRule theExpressionLibraryStaysInExpression =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.commissionconnector.calculator.expression..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.cel..");

  @ArchTest
  static final ArchRule adaptersKnowOnlyTheCalculator =
      noClasses()
          .that()
          .resideInAPackage(CRM)
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.commissionconnector..").and(not(CRM)).and(not(CALCULATOR)));

  @ArchTest
  static final ArchRule adaptersKnowOnlyTheDoorsOfTheCalculator =
      noClasses()
          .that()
          .resideInAPackage(CRM)
          .should()
          .dependOnClassesThat(
              resideInAPackage(CALCULATOR)
                  .and(
                      not(
                          "org.commissionconnector.calculator.money..",
                          "org.commissionconnector.calculator.period..",
                          "org.commissionconnector.calculator.book..",
                          "org.commissionconnector.calculator.message..")));

  @ArchTest
  static final ArchRule theWebhookServerKnowsNeitherMoneyNorCrms =
      noClasses()
          .that()
          .resideInAPackage(WEBHOOK)
          .should()
          .dependOnClassesThat(resideInAPackage("org.commissionconnector..").and(not(WEBHOOK)));

  @ArchTest
  static final ArchRule httpClientsStayInAdapters =
      noClasses()
          .that()
          .resideOutsideOfPackage(CRM)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("okhttp3..", "retrofit2..", "io.github.resilience4j..");

  @ArchTest
  static final ArchRule javalinStaysInTheWebhookServer =
      noClasses()
          .that()
          .resideOutsideOfPackage(WEBHOOK)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..");

  @ArchTest
  static final ArchRule quartzStaysInJob =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.commissionconnector.job..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.quartz..");

  @ArchTest
  static final ArchRule sqlStaysInTheJdbcClasses =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.commissionconnector.store..")
          .and()
          .haveSimpleNameNotStartingWith("Jdbc")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.jdbi..", "java.sql..", "com.zaxxer..", "org.flywaydb..");

  @ArchTest
  static final ArchRule crmsDoNotKnowEachOther =
      slices()
          .matching("org.commissionconnector.crm.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(
              resideInAPackage(CRM),
              resideInAnyPackage(
                  "org.commissionconnector.crm.http..", "org.commissionconnector.crm.pull.."));

  @ArchTest
  static final ArchRule whatAdaptersShareKnowsNoCrmAndNoWire =
      noClasses()
          .that()
          .resideInAPackage("org.commissionconnector.crm.pull..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.commissionconnector.crm.http..",
              "org.commissionconnector.crm.odoo..",
              "org.commissionconnector.crm.suitecrm..",
              "com.fasterxml..");

  @ArchTest
  static final ArchRule howAdaptersReadIsNobodyElsesBusiness =
      noClasses()
          .that()
          .resideOutsideOfPackage(CRM)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.commissionconnector.crm.pull..");

  @ArchTest
  static final ArchRule packagesOfTheCalculatorHaveNoCycles =
      slices().matching("org.commissionconnector.calculator.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule packagesOfTheConnectorHaveNoCycles =
      slices()
          .matching(
              "org.commissionconnector.(config|event|facts|settlement|ledger|writeback|catchup|reconcile|alert|job|cli|demo|store)..")
          .should()
          .beFreeOfCycles();

  @ArchTest
  static final ArchRule timeComesFromAClock =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule nothingIsCalledAfterItsKindOfClass =
      noClasses()
          .should()
          .resideInAnyPackage("..util..", "..impl..", "..service..", "..model..", "..helper..");

  private static DescribedPredicate<JavaClass> not(String... packages) {
    return DescribedPredicate.not(resideInAnyPackage(packages));
  }
}
