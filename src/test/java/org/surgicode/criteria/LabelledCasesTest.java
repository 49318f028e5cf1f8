package org.surgicode.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surgicode.casefile.Alternative;
import org.surgicode.casefile.CodeLine;
import org.surgicode.casefile.Companion;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.Flag;
import org.surgicode.casefile.Judgement;
import org.surgicode.casefile.ModifierHint;
import org.surgicode.casefile.Verdict;

/** With facts as a perfect reader would find them, the judge answers every labelled case. */
class LabelledCasesTest {
  private static final Judge JUDGE = Families.load(ConfigFiles.packaged(), "cpt-63300", "test");

  static Stream<GoldFacts> labelledCases() {
    return GoldFacts.all();
  }

  @Test
  void allLabelledCasesAreThere() {
    assertThat(labelledCases()).hasSizeGreaterThanOrEqualTo(76);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("labelledCases")
  void thePerfectlyReadCaseIsJudgedAsLabelled(GoldFacts gold) {
    Judgement judgement = JUDGE.judge(gold.facts(), LocalDate.parse(gold.day()));
    SoftAssertions softly = new SoftAssertions();
    softly
        .assertThat(judgement.determination().code())
        .isEqualTo(gold.expected().path("determination").asString());
    softly.assertThat(judgement.codes().stream().map(this::line)).hasSameElementsAs(lines(gold));
    for (Verdict verdict : judgement.verdicts()) {
      var expected = gold.criterion(verdict.criterion());
      softly
          .assertThat(verdict.status().code())
          .as(verdict.criterion())
          .isEqualTo(expected.path("status").asString());
      if (List.of("corpectomy", "region", "approach", "compartment").contains(verdict.criterion())
          && verdict.status().code().equals("met")) {
        softly
            .assertThat(verdict.value())
            .as(verdict.criterion())
            .isEqualTo(expected.path("value").asString());
      }
    }
    softly
        .assertThat(judgement.flags().stream().map(Flag::id))
        .containsExactlyInAnyOrderElementsOf(gold.strings("flags"));
    softly
        .assertThat(judgement.companions().stream().map(Companion::code))
        .containsExactlyInAnyOrderElementsOf(gold.strings("companions"));
    softly
        .assertThat(judgement.modifierHints().stream().map(ModifierHint::modifier))
        .containsExactlyInAnyOrderElementsOf(gold.strings("considerModifiers"));
    softly
        .assertThat(judgement.alternatives().stream().map(Alternative::codes))
        .containsExactlyInAnyOrderElementsOf(gold.strings("alternatives"));
    softly.assertAll();
  }

  private String line(CodeLine line) {
    return line.code() + " x" + line.units() + " " + line.modifiers();
  }

  private static List<String> lines(GoldFacts gold) {
    List<String> lines = new ArrayList<>();
    for (var line : gold.expected().path("codes")) {
      List<String> modifiers = new ArrayList<>();
      line.path("modifiers").forEach(m -> modifiers.add(m.asString()));
      lines.add(line.path("code").asString() + " x" + line.path("units").asInt() + " " + modifiers);
    }
    return lines;
  }
}
