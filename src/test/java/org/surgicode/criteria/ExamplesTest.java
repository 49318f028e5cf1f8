package org.surgicode.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.surgicode.casefile.Alternative;
import org.surgicode.casefile.CodeLine;
import org.surgicode.casefile.Companion;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Flag;
import org.surgicode.casefile.Judgement;
import org.surgicode.casefile.ModifierHint;
import org.surgicode.casefile.Verdict;

/** The worked examples beside the criteria come out as they say. */
class ExamplesTest {
  private static final List<String> FAMILIES = Families.packaged(ConfigFiles.packaged());
  private final SoftAssertions softly = new SoftAssertions();

  static Stream<String> families() {
    return FAMILIES.stream();
  }

  static Stream<Arguments> examples() {
    return FAMILIES.stream()
        .flatMap(
            family -> {
              Judge judge = Families.load(ConfigFiles.packaged(), family, "0.0-test");
              Examples all = Examples.read(family);
              return all.examples().stream().map(e -> Arguments.of(family, e, all, judge));
            });
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("examples")
  void theExampleComesOutAsItSays(
      String family, Examples.Example example, Examples all, Judge judge) {
    Judgement judged = judge.judge(example.facts(all), LocalDate.of(2026, 3, 3));
    Examples.Expectation expected = example.expect();
    softly.assertThat(judged.determination().code()).isEqualTo(expected.determination());
    same(judged.codes().stream().map(ExamplesTest::line), expected.codes());
    same(judged.alternatives().stream().map(Alternative::codes), expected.alternatives());
    same(judged.companions().stream().map(Companion::code), expected.companions());
    same(judged.modifierHints().stream().map(ModifierHint::modifier), expected.consider());
    same(judged.flags().stream().map(Flag::id), expected.allFlags());
    if (expected.flags() != null) {
      softly.assertThat(judged.flags().stream().map(Flag::id)).containsAll(expected.flags());
    }
    if (expected.verdicts() != null) {
      var statuses =
          judged.verdicts().stream()
              .collect(Collectors.toMap(Verdict::criterion, v -> v.status().code()));
      if (expected.verdicts().isEmpty()) {
        softly.assertThat(statuses).isEmpty();
      }
      softly.assertThat(statuses).containsAllEntriesOf(expected.verdicts());
    }
    softly.assertAll();
  }

  @ParameterizedTest
  @MethodSource("families")
  void everyFactOfTheExamplesIsInTheVocabulary(String family) {
    Examples all = Examples.read(family);
    FactVocabulary vocabulary =
        ConfigText.of(ConfigFiles.packaged(), FactVocabulary.FILE).as(FactVocabulary.class);
    for (Examples.Example example : all.examples()) {
      for (Fact fact : example.facts(all)) {
        FactVocabulary.Kind kind = vocabulary.facts().get(fact.kind());
        softly
            .assertThat(kind != null && kind.admits(fact.value()))
            .as("%s %s in: %s", fact.kind(), fact.value(), example)
            .isTrue();
      }
    }
    softly.assertAll();
  }

  @ParameterizedTest
  @MethodSource("families")
  void everyCodeOfTheFamilyHasAnExample(String family) {
    List<String> coded =
        Examples.read(family).examples().stream()
            .flatMap(e -> Stream.ofNullable(e.expect().codes()).flatMap(List::stream))
            .map(line -> line.substring(0, 5))
            .distinct()
            .toList();
    softly
        .assertThat(coded)
        .containsAll(
            Families.catalogue(ConfigFiles.packaged(), family).codes().stream()
                .map(c -> c.code())
                .toList());
    softly.assertAll();
  }

  @ParameterizedTest
  @MethodSource("families")
  void everyNeighbourHasAnExample(String family) {
    FamilyFile file =
        ConfigText.of(ConfigFiles.packaged(), "families/" + family + "/criteria.yaml")
            .as(FamilyFile.class);
    assertThat(expected(family, Examples.Expectation::alternatives))
        .containsAll(file.alternatives().stream().map(AlternativeRule::codes).toList());
  }

  /** The companions of every family are the same services. */
  @Test
  void everyCompanionHasAnExample() {
    FamilyFile file =
        ConfigText.of(ConfigFiles.packaged(), "families/cpt-63300/criteria.yaml")
            .as(FamilyFile.class);
    assertThat(expected("cpt-63300", Examples.Expectation::companions))
        .containsAll(file.companions().stream().map(CompanionRule::code).toList());
  }

  private static List<String> expected(
      String family, Function<Examples.Expectation, @Nullable List<String>> field) {
    return Examples.read(family).examples().stream()
        .flatMap(e -> Stream.ofNullable(field.apply(e.expect())).flatMap(List::stream))
        .distinct()
        .toList();
  }

  private void same(Stream<String> got, @Nullable List<String> wanted) {
    if (wanted != null) {
      softly.assertThat(got).containsExactlyElementsOf(wanted);
    }
  }

  private static String line(CodeLine line) {
    String modifiers = line.modifiers().stream().map(m -> "-" + m).collect(Collectors.joining());
    return line.code() + modifiers + " x" + line.units();
  }
}
