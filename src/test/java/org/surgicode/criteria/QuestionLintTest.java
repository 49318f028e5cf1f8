package org.surgicode.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surgicode.casefile.ConfigFiles;

/** A question names no code and no money, leads nowhere, and asks for something to be written. */
class QuestionLintTest {
  private static final QuestionLint ENGLISH =
      new QuestionLint(
          ConfigText.of(ConfigFiles.packaged(), QuestionRules.file("en")).as(QuestionRules.class));

  /** Another language is another file: the same rules hold a German and a Japanese question. */
  private static final QuestionLint GERMAN =
      lint(
          """
          language: de
          never: {a code: [kode*, "*ziffer*"], payment: [vergüt*, erlös*], leading: [bestätig*, sollte*]}
          yes-or-no: [ist, war, wurde, haben]
          requests: [bitte]
          full-stops: [., "?"]
          ways-out: [andere, nicht bestimmbar]
          """);

  private static final QuestionLint JAPANESE =
      lint(
          """
          language: ja
          never: {a code: ["*コード*"], payment: ["*報酬*"]}
          yes-or-no: []
          requests: ["*ください*"]
          full-stops: [。]
          ways-out: [その他, 判定不能]
          """);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Please state which code fits best. | holds 'code' (a code or a claim)",
        "Please describe the removal, for billing. | holds 'billing' (a code or a claim)",
        "Please state the units that were removed. | holds 'units' (a code or a claim)",
        "Please describe what was done, so that it is paid. | holds 'paid' (payment)",
        "Please help to avoid a denial by describing the lesion. | holds 'denial' (payment)",
        "Please describe the lesion for our quality figures. | holds 'quality' (a measure of quality)",
        "Please confirm that the dura was opened. | holds 'confirm' (leading)",
        "Please state why the removal was necessary. | holds 'necessary' (leading)",
        "Please state the amount, for example 50 percent. | holds a number",
        "Was the dura opened? | begins with 'was'",
        "The record is silent on the lesion. | asks for nothing",
        "Please describe the lesion | does not end as a sentence",
      })
  void aQuestionThatIsNoneIsToldWhy(String question, String why) {
    assertThat(ENGLISH.fault(question, List.of())).get().asString().startsWith(why);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Please state the way by which the spine was reached.",
        "The report is a draft. Please state what is to become of it.",
        "What was found in the canal? Please describe it.",
      })
  void anOpenQuestionPasses(String question) {
    assertThat(ENGLISH.fault(question, List.of())).isEmpty();
  }

  @Test
  void aSingleAnswerWouldLead() {
    assertThat(ENGLISH.fault("Please state the way in.", List.of("retroperitoneal")))
        .hasValue("gives one answer to choose from, which leads; give two or none");
  }

  @Test
  void anAnswerIsHeldToTheSameWords() {
    assertThat(ENGLISH.fault("Please state the way in.", List.of("front", "the billable way")))
        .get()
        .asString()
        .contains("'billable'");
  }

  @Test
  void anAnswerGivenTwiceOrAWayOutIsStruck() {
    assertThat(ENGLISH.fault("Please state the way in.", List.of("front", "Front")))
        .get()
        .asString()
        .contains("twice");
    assertThat(ENGLISH.fault("Please state the way in.", List.of("front", "other")))
        .get()
        .asString()
        .contains("added to every choice");
  }

  @Test
  void anotherLanguageIsHeldToTheSameRules() {
    assertThat(GERMAN.fault("Bitte beschreiben Sie den Zugang.", List.of())).isEmpty();
    assertThat(GERMAN.fault("Bitte nennen Sie die Gebührenziffern.", List.of())).isPresent();
    assertThat(GERMAN.fault("Wurde die Dura eröffnet?", List.of())).isPresent();
    assertThat(GERMAN.fault("Bitte wählen Sie.", List.of("außen", "Nicht bestimmbar"))).isPresent();
    assertThat(GERMAN.rules().withWaysOut(List.of("außen", "innen")))
        .endsWith("andere", "nicht bestimmbar");
  }

  @Test
  void aScriptWithoutBlanksIsHeldToTheSameRules() {
    assertThat(JAPANESE.fault("病変の位置を記載してください。", List.of())).isEmpty();
    assertThat(JAPANESE.fault("コードを記載してください。", List.of())).isPresent();
  }

  private static QuestionLint lint(String yaml) {
    return new QuestionLint(new ConfigText("questions/test.yaml", yaml).as(QuestionRules.class));
  }
}
