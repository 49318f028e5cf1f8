package org.surgicode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people who do not open YAML get to read of the criteria. */
class ExplainCommandTest {
  @TempDir private Path folder;

  @Test
  void aPrimaryTellsItsRowWithEveryCriterionAndItsSource() {
    Shell.Result card = Shell.run("explain", "63307");
    assertThat(card.status()).isZero();
    assertThat(card.lines())
        .startsWith("63307: primary code of cpt-63300")
        .anyMatch(l -> l.contains("compartment:") && l.contains("Here: intradural."))
        .anyMatch(l -> l.contains("region:") && l.contains("lumbar or sacral"))
        .anyMatch(l -> l.contains("corpectomy:") && l.endsWith("[house-rule]"))
        .contains("  Further bodies: 63308")
        .anyMatch(l -> l.contains("22854") && l.contains("device: defect"))
        .anyMatch(l -> l.contains("2026.1 (2026-01-01 to 2026-12-31)"));
  }

  @Test
  void anAddOnTellsBesideWhichCodesItStands() {
    assertThat(Shell.run("explain", "63103").lines())
        .startsWith("63103: add-on code of cpt-63081")
        .contains("  Stands beside: 63101, 63102");
  }

  @Test
  void aCompanionAndAPointerHaveCardsToo() {
    assertThat(Shell.run("explain", "22558").lines())
        .contains("22558: companion of cpt-63300", "22558: pointer of cpt-63300 to 22558");
    assertThat(Shell.run("explain", "63282").lines())
        .contains("63282: pointer of cpt-63300 to 63280-63283");
  }

  @ParameterizedTest
  @ValueSource(strings = {"99213", "corpectomy"})
  void aCodeThatNoFamilyHoldsIsASentence(String code) {
    Shell.Result nothing = Shell.run("explain", code);
    assertThat(nothing.status()).isEqualTo(2);
    assertThat(nothing.err())
        .startsWith("No family holds the code " + code + "; there are cpt-63081, cpt-63300.");
  }

  @Test
  void theHouseRulesAreListedForACoderToSignOff() {
    assertThat(Shell.run("explain", "--house-rules").lines())
        .anyMatch(l -> l.startsWith("cpt-63300: "))
        .anyMatch(l -> l.startsWith("  [ ] threshold corpectomy: A body counts from"))
        .anyMatch(l -> l.startsWith("  [ ] threshold pathology-report: Nobody is asked within 14"))
        .anyMatch(l -> l.startsWith("  [ ] modifier on lines 62: "))
        .anyMatch(l -> l.startsWith("  [ ] flag lesion-size: "))
        .noneMatch(l -> l.contains("flag approach: "))
        .anyMatch(l -> l.contains("Signed off by"));
  }

  @Test
  void nothingNamedIsWrongUsage() {
    assertThat(Shell.run("explain").err()).startsWith("Name a CODE, --house-rules, or --tables");
  }

  @Test
  void everyFamilyIsWrittenAsTables() throws Exception {
    assertThat(Shell.run("explain", "--tables", folder.toString()).status()).isZero();
    for (String family : List.of("cpt-63300", "cpt-63081")) {
      String markdown = Files.readString(folder.resolve(family + ".md"));
      String page = Files.readString(folder.resolve(family + ".html"));
      assertThat(markdown)
          .contains("## Codes by criterion", "## Documentation flags", "| vertebral-level |");
      assertThat(page).startsWith("<!DOCTYPE html>").contains("<th scope=\"row\">22854</th>");
      assertThat(columns(markdown)).isTrue();
    }
    assertThat(Files.readString(folder.resolve("cpt-63300.md")))
        .contains(
            "| 63307 | primary |", "| transperitoneal or retroperitoneal | intradural | 63308 |");
  }

  /** Every row of a table has as many cells as its head. */
  private static boolean columns(String markdown) {
    int wanted = 0;
    for (String line : markdown.lines().toList()) {
      int cells = line.startsWith("|") ? line.replace("\\|", "").split("\\|", -1).length : 0;
      if (cells > 0 && wanted > 0 && cells != wanted) {
        return false;
      }
      wanted = cells;
    }
    return true;
  }
}
