package org.surgicode.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.UnusableInput;

/** A mistake in the file stops the start with its line and a sentence. */
class BrokenFamilyFileTest {
  private static final String NAME = "families/cpt-63300/criteria.yaml";

  @TempDir Path operator = Path.of("");

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "fact: body-resection | fact: body-resecton | there is no fact 'body-resecton'; did you"
            + " mean 'body-resection'?",
        "not-met: [posterior, lateral-extracavitary] | not-met: [posteror, lateral-extracavitary] |"
            + " there is no value of the fact approach 'posteror'; did you mean 'posterior'?",
        "silent: [anterior] | silent: [] | the criterion 'approach' must say once what 'anterior'"
            + " of the fact 'approach' means: met, not-met or silent.",
        "gives-way: | give-way: | the key 'give-way' is not known here; did you mean 'gives-way'?",
        "every-primary-needs: [corpectomy, | every-primary-needs: [ | no code needs the criterion"
            + " 'corpectomy'; name it under every-primary-needs or strike it.",
        "if-no-row-fits: approach | if-no-row-fits: aproach | there is no criterion 'aproach'; did"
            + " you mean 'approach'?",
        "source: house-rule | source: house-rules | there is no source 'house-rules'; did you mean"
            + " 'house-rule'?",
        "severity: good-practice | severity: good-practise | there is no severity 'good-practise';"
            + " did you mean 'good-practice'?",
        "audience: surgeon | audience: sturgeon | there is no audience 'sturgeon'; did you mean"
            + " 'surgeon'?",
        "verdicts: {region: [not-documented]} | verdicts: {region: [undocumented]} | there is no"
            + " verdict 'undocumented'; did you mean 'not-documented'?",
        "region: [thoracic], approach: [transthoracic], compartment: [intradural] | region:"
            + " [thorasic], approach: [transthoracic], compartment: [intradural] | there is no"
            + " value of region 'thorasic'; did you mean 'thoracic'?",
        "from: 2026-01-01 | from: 2025-12-01 | the editions 2025.1 and 2026.1 cover the same day;"
            + " end one before the other begins.",
        "from: 2026-01-01 | from: 2027-01-01 | the edition ends before it begins; exchange 'from'"
            + " and 'to'.",
        "minimum-percent: {cervical: 50 | minimum-percent: {cervical: 500 | the minimum for"
            + " cervical must be 1 to 100 percent.",
        "diagnoses: [only-against] | diagnoses: [only-agains] | there is no word on diagnoses"
            + " 'only-agains'; did you mean 'only-against'?",
        "levels-of: corpectomy | levels-of: approach | the criterion 'region' asks for 'approach',"
            + " which must stand before it.",
        "- id: bleeding | - id: lesion-size | there are two flags 'lesion-size'; give each flag its"
            + " own name.",
        "{without: {bleeding: [any]}} | {without: {bleedings: [any]}} | there is no fact"
            + " 'bleedings'; did you mean 'bleeding'?",
        "code: \"63308\" | # no code | the row of 63300 needs an 'add-on', for the family has"
            + " none.",
        "gives-way: [biopsied, left, bone-lesion] | ruled-out-by: {compartement: [intradural]} |"
            + " there is no fact 'compartement'; did you mean 'compartment'?",
        "amount: {fact: anterior-instrumentation, from: 8} | amount: {fact: navigation, from: 8} |"
            + " the fact 'navigation' carries no number; choose one that says what its amount"
            + " counts.",
        "Please describe the implants left | Please confirm the implants left | the question of"
            + " 'instrumentation-details' holds 'confirm' (leading); ask only for what happened.",
        "Please state the dimensions | State the dimensions | the question of 'lesion-size' asks"
            + " for nothing; say what is to be written, with a word such as 'please'.",
        "options: [inpatient, observation, ambulatory] | options: [inpatient] | the question of"
            + " 'inpatient-only' gives one answer to choose from, which leads; give two or none.",
        "indicators: [bone-graft] | indicators: [bone-grafts] | there is no fact 'bone-grafts'; did"
            + " you mean 'bone-graft'?",
        "fits: {region: [lumbar, sacral]} | fits: {region: [lumber, sacral]} | there is no value of"
            + " the fact region 'lumber'; did you mean 'lumbar'?",
        "due: {days: 14, source: house-rule} | due: {days: 1400, source: house-rule} | the flag"
            + " 'pathology-report' is due after 1400 days; write a number from 1 to 365.",
        "{modifier: RT, | {modifier: AS, | the modifier 'AS' stands under never-modifiers; take it"
            + " out there or here.",
        "id: \"2026.1\" | id: \"2025.1\" | there are two editions '2025.1'; give each its own"
            + " name.",
        "operation: {fact: operation, reported: spine | operation: {fact: operation, reported: spne"
            + " | there is no value of the fact operation 'spne'; did you mean 'spine'?",
        "unread: unread-report | unread: unread-reports | there is no fact 'unread-reports'; did"
            + " you mean 'unread-report'?",
        "every-primary-needs: [corpectomy, region | every-primary-needs: [corpectomy, regoin |"
            + " there is no criterion 'regoin'; did you mean 'region'?",
        "stands-in: [body]\\n"
            + "    # A body counts | stands-in: [bodies]\\n"
            + "    # A body counts | there is no place 'bodies'.",
        "whole: complete | whole: completed | there is no met value of corpectomy 'completed'; did"
            + " you mean 'complete'?",
        "cervical: 50, thoracic: 33 | cervical: 50, thoracic: 0 | the minimum for thoracic must be"
            + " 1 to 100 percent.",
        "sacral: 33}\\n"
            + "      source: house-rule | sacral: 33}\\n"
            + "      source: house-role | there is no source 'house-role'; did you mean"
            + " 'house-rule'?",
        "region-told-by: region | region-told-by: regions | there is no fact 'regions'; did you"
            + " mean 'region'?",
        "- value: anterior\\n"
            + " | - value: anteriorly\\n"
            + " | there is no silent value of approach 'anteriorly'; did you mean 'anterior'?",
        "covers: [transperitoneal, | covers: [transperitonial, | there is no met value of approach"
            + " 'transperitonial'; did you mean 'transperitoneal'?",
        "means: anterior-cervical | means: anterior-cervicall | there is no met value of approach"
            + " 'anterior-cervicall'; did you mean 'anterior-cervical'?",
        "where: {region: [cervical]} | where: {region: [cervicall]} | there is no value of the fact"
            + " region 'cervicall'; did you mean 'cervical'?",
        "where: {region: [cervical]} | where: {compartment: [intradural]} | the criterion"
            + " 'approach' asks for 'compartment', which must stand before it.",
        "gives-way: [biopsied | gives-way: [biopsie | there is no value of lesion-excision"
            + " 'biopsie'; did you mean 'biopsied'?",
        "named-by: {fact: lesion-type | named-by: {fact: lesion-typ | there is no fact"
            + " 'lesion-typ'; did you mean 'lesion-type'?",
        "moot-when: {lesion-excision: [not-found | moot-when: {lesion-excision: [notfound | there"
            + " is no value of the fact lesion-excision 'notfound'; did you mean 'not-found'?",
        "moot-when: {lesion-excision: [not-found, no-lesion, bone-lesion]} | moot-when:"
            + " {compartment: [extradural]} | the criterion 'compartment' asks for 'compartment',"
            + " which must stand before it.",
        "- code: \"63304\" | - code: \"6330\" | the code '6330' must be five digits in quotes.",
        "code: \"63308\" | code: \"6330B\" | the code '6330B' must be five digits in quotes.",
        "unless: {segment-count | unless: {segment-counts | there is no fact 'segment-counts'; did"
            + " you mean 'segment-count'?",
        "one-less-for-each: {separate-lesion: [excised]} | one-less-for-each: {separate-lesion:"
            + " [exised]} | there is no value of the fact separate-lesion 'exised'; did you mean"
            + " 'excised'?",
        "means: Every further vertebral body removed\\n"
            + "  source: code-text | means: Every further vertebral body removed\\n"
            + "  source: code-test | there is no source 'code-test'; did you mean 'code-text'?",
        "when: {facts: {second-surgeon: [co-surgeon-two-reports]}} | when: {facts:"
            + " {second-surgeons: [co-surgeon-two-reports]}} | there is no fact 'second-surgeons';"
            + " did you mean 'second-surgeon'?",
        "add-on-bodies: {second-surgeon-at: [both]} | add-on-bodies: {second-surgeon-at: [bothh]} |"
            + " there is no value of the fact second-surgeon-at 'bothh'; did you mean 'both'?",
        "- modifier: \"62\"\\n"
            + "    source: house-rule | - modifier: \"62\"\\n"
            + "    source: house-rul | there is no source 'house-rul'; did you mean 'house-rule'?",
        "- modifier: \"62\" | - modifier: \"66\" | the modifier '66' stands under never-modifiers;"
            + " take it out there or here.",
        "- modifier: \"22\" | - modifier: \"50\" | the modifier '50' stands under never-modifiers;"
            + " take it out there or here.",
        "unusual work.\\n"
            + "    source: carrier-advice | unusual work.\\n"
            + "    source: carrier-advise | there is no source 'carrier-advise'; did you mean"
            + " 'carrier-advice'?",
        "[{facts: {modifier-reason: [increased-work]} | [{facts: {modifier-reason:"
            + " [increased-works]} | there is no value of the fact modifier-reason"
            + " 'increased-works'; did you mean 'increased-work'?",
        "two sides., source: fee-schedule | two sides., source: fee-shedule | there is no source"
            + " 'fee-shedule'; did you mean 'fee-schedule'?",
        "because: lesion-excision\\n"
            + " | because: lesion-exision\\n"
            + " | there is no criterion 'lesion-exision'; did you mean 'lesion-excision'?",
        "decompression\\n"
            + "    because: lesion-excision\\n"
            + "    source: code-text | decompression\\n"
            + "    because: lesion-excision\\n"
            + "    source: code-txt | there is no source 'code-txt'; did you mean 'code-text'?",
        "values: {region: [cervical], approach: [anterior-cervical], lesion | values: {region:"
            + " [cervicle], approach: [anterior-cervical], lesion | there is no value of the fact"
            + " region 'cervicle'; did you mean 'cervical'?",
        "{verdicts: {corpectomy: [met]}, values | {verdicts: {corpectomies: [met]}, values | there"
            + " is no criterion 'corpectomies'; did you mean 'corpectomy'?",
        "{code: \"22585\" | {code: \"22585x\" | the code '22585x' must be five digits in quotes.",
        "from the front, source: coding-guides | from the front, source: coding-guide | there is no"
            + " source 'coding-guide'; did you mean 'coding-guides'?",
        "[{facts: {device: [defect]}}] | [] | '22854' needs a condition under 'when'.",
        "no-amount: corpectomy | no-amount: corpectomi | there is no criterion 'corpectomi'; did"
            + " you mean 'corpectomy'?",
        "bodies-of: corpectomy | bodies-of: approach | the criterion 'approach' counts no bodies.",
      })
  void theMistakeIsNamedWithItsLine(String right, String wrong, String sentence) throws Exception {
    assertThatThrownBy(() -> loadWith(right.translateEscapes(), wrong.translateEscapes()))
        .isInstanceOf(UnusableInput.class)
        .hasMessageMatching("config/families/cpt-63300/criteria\\.yaml, line \\d+: .*")
        .hasMessageEndingWith(": " + sentence);
  }

  @Test
  void aValueCutInTwoByACommaIsNamed() throws Exception {
    String text = ConfigFiles.packaged().read(FactVocabulary.FILE);
    Path file = operator.resolve(FactVocabulary.FILE);
    Files.createDirectories(file.getParent());
    Files.writeString(
        file, text.replace("'a length, an extent or a volume'", "a length, an extent or a volume"));
    assertThatThrownBy(() -> Families.load(new ConfigFiles(operator), "cpt-63300", "0"))
        .hasMessageMatching("config/vocabulary/facts\\.yaml, line \\d+: .*")
        .hasMessageEndingWith(
            "the value 'an extent or a volume' of the fact 'lesion-size' has no meaning; put a text"
                + " with commas in quotes.");
  }

  @Test
  void twoRowsThatBothFitAreNoTable() {
    assertThatThrownBy(
            () ->
                loadWith(
                    "when: {region: [cervical], approach: [anterior-cervical], compartment:"
                        + " [intradural]}",
                    "when: {region: [cervical], approach: [anterior-cervical]}"))
        .hasMessageContaining(" both fit; give each");
  }

  @Test
  void theLineIsThatOfTheMistake() {
    assertThatThrownBy(() -> loadWith("if-no-row-fits: approach", "if-no-row-fits: aproach"))
        .hasMessageContaining("line " + (lineOf("if-no-row-fits") + 1) + ":");
  }

  @Test
  void aMissingPartIsNamed() {
    assertThatThrownBy(() -> loadWith("if-no-row-fits: approach", ""))
        .hasMessageContaining("if-no-row-fits")
        .hasMessageEndingWith("is missing or of the wrong form.");
  }

  @Test
  void brokenYamlIsASentence() {
    assertThatThrownBy(() -> loadWith("status: draft", "status: \"draft"))
        .hasMessageContaining("criteria.yaml, line ")
        .hasMessageEndingWith("indentation, quotes and repeated keys.");
  }

  @Test
  void aKeyGivenTwiceIsNotOverwrittenInSilence() {
    assertThatThrownBy(
            () -> loadWith("if-no-row-fits: approach", "if-no-row-fits: approach\nfamily: other"))
        .hasMessageEndingWith("indentation, quotes and repeated keys.");
  }

  @Test
  void aFamilyInTheWrongFolderIsRefused() {
    assertThatThrownBy(() -> loadWith("family: cpt-63300", "family: cpt-63301"))
        .hasMessageEndingWith("the family must have the name of its folder.");
  }

  @Test
  void aMissingFamilyIsNamed() {
    assertThatThrownBy(() -> Families.load(ConfigFiles.packaged(), "cpt-99999", "0"))
        .hasMessage("There is no configuration file families/cpt-99999/criteria.yaml.");
  }

  @Test
  void theHashChangesWithTheFileAndWithNothingElse() throws Exception {
    String packaged = edition(Families.load(ConfigFiles.packaged(), "cpt-63300", "0"));
    assertThat(edition(loadWith("#", "#"))).isEqualTo(packaged);
    assertThat(edition(loadWith("cervical: 50", "cervical: 51"))).isNotEqualTo(packaged);
  }

  private static String edition(Judge judge) {
    return judge.judge(java.util.List.of(), null).edition().sha256();
  }

  private Judge loadWith(String right, String wrong) throws Exception {
    String text = ConfigFiles.packaged().read(NAME);
    assertThat(text).contains(right);
    Path file = operator.resolve(NAME);
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        text.replaceFirst(
            java.util.regex.Pattern.quote(right), java.util.regex.Matcher.quoteReplacement(wrong)));
    return Families.load(new ConfigFiles(operator), "cpt-63300", "0");
  }

  private static int lineOf(String start) {
    return (int)
        ConfigFiles.packaged().read(NAME).lines().takeWhile(l -> !l.startsWith(start)).count();
  }
}
