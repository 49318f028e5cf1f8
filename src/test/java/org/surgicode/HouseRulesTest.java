package org.surgicode;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** The walls of the house: who may know whom, and how things are called. */
@AnalyzeClasses(packages = "org.surgicode", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

  @ArchTest static final ArchRule casefileKnowsNobody = room("casefile");

  @ArchTest static final ArchRule readingKnowsTheCasefile = room("reading", "casefile");

  @ArchTest static final ArchRule criteriaKnowTheCasefile = room("criteria", "casefile");

  @ArchTest
  static final ArchRule reviewKnowsTheWorkrooms = room("review", "casefile", "reading", "criteria");

  @ArchTest static final ArchRule fhirKnowsTheCasefile = room("fhir", "casefile");

  @ArchTest static final ArchRule ehrKnowsItsPort = room("ehr", "casefile", "review", "fhir");

  @ArchTest static final ArchRule storeKnowsItsPort = room("store", "casefile", "review");

  @ArchTest static final ArchRule webIsADoor = room("web", "casefile", "review", "fhir");

  @ArchTest static final ArchRule cliIsADoor = room("cli", "casefile", "review", "fhir");

  @ArchTest static final ArchRule sandboxStandsAlone = room("sandbox", "casefile", "fhir");

  @ArchTest
  static final ArchRule onlyTheDemonstrationKnowsTheSandbox =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.surgicode.sandbox..")
          .and()
          .doNotHaveSimpleName("Demo")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.surgicode.sandbox..");

  @ArchTest
  static final ArchRule onlyTheDemonstrationLaunchesWithoutALogin =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.surgicode.web.demo..")
          .and()
          .doNotHaveSimpleName("Demo")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.surgicode.web.demo..");

  @ArchTest
  static final ArchRule theServiceKnowsNoDemonstration =
      noClasses()
          .that()
          .doNotHaveSimpleName("Demo")
          .and()
          .doNotHaveSimpleName("OwnServers")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.surgicode.Demo");

  @ArchTest
  static final ArchRule hapiStaysAtTheEdge =
      noClasses()
          .that()
          .resideInAnyPackage(rooms("casefile", "reading", "criteria", "review", "store"))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("ca.uhn..", "org.hl7..");

  @ArchTest
  static final ArchRule springStaysOutOfTheWorkrooms =
      noClasses()
          .that()
          .resideInAnyPackage(rooms("casefile", "reading", "criteria", "review", "fhir"))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "jakarta..");

  @ArchTest
  static final ArchRule noRegularExpressionsOnNotes =
      noClasses()
          .that()
          .resideInAPackage("org.surgicode.reading..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.util.regex..");

  @ArchTest
  static final ArchRule roomsHaveNoCycles =
      slices().matching("org.surgicode.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule namesSayWhatAClassIs =
      noClasses()
          .should()
          .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Base|Processor|Data|Info)");

  @ArchTest
  static final ArchRule nothingIsInjectedIntoFields =
      noFields()
          .should()
          .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
          .orShould()
          .beAnnotatedWith("org.springframework.beans.factory.annotation.Value");

  @Test
  void everyRoomHasASignAtItsDoor() throws Exception {
    try (var folders = Files.walk(Path.of("src/main/java/org/surgicode"))) {
      for (Path folder : folders.filter(Files::isDirectory).toList()) {
        boolean hasCode;
        try (var files = Files.list(folder)) {
          hasCode = files.anyMatch(f -> f.toString().endsWith(".java"));
        }
        if (!hasCode) continue;
        Path sign = folder.resolve("package-info.java");
        Assertions.assertTrue(Files.exists(sign), folder + " has no package-info.java");
        Assertions.assertTrue(
            Files.readString(sign).replaceAll("\\s*\\*?\\s+", " ").contains("tart reading at"),
            sign + " does not say where to start reading");
      }
    }
  }

  private static ArchRule room(String room, String... mayImport) {
    String own = "org.surgicode." + room;
    var allowed = Arrays.stream(mayImport).map(r -> "org.surgicode." + r).toList();
    return classes()
        .that()
        .resideInAPackage(own + "..")
        .should()
        .onlyDependOnClassesThat(
            describe(
                "stand in " + room + ", in a room it may enter, or outside the house",
                (JavaClass c) -> {
                  String p = c.getPackageName();
                  return !p.startsWith("org.surgicode")
                      || inside(p, own)
                      || allowed.stream().anyMatch(a -> inside(p, a));
                }))
        .allowEmptyShould(true);
  }

  private static boolean inside(String name, String room) {
    return name.equals(room) || name.startsWith(room + ".");
  }

  private static String[] rooms(String... names) {
    return Arrays.stream(names).map(n -> "org.surgicode." + n + "..").toArray(String[]::new);
  }
}
