package org.surgicode.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where sections begin and end, with a dozen names of headings. */
class SectionerTest {
  private static final HeadingNames NAMES = names();

  private static HeadingNames names() {
    return new HeadingNames(
        Map.of(
            SectionKind.BODY, List.of("description", "technique", "finding", "dura"),
            SectionKind.HEADING, List.of("procedure", "preoperative diagnosis"),
            SectionKind.INDICATION, List.of("history", "reason for surgery"),
            SectionKind.PLAN, List.of("plan", "planned procedure"),
            SectionKind.STAFF, List.of("surgeon", "date of surgery"),
            SectionKind.AFTER, List.of("disposition")));
  }

  /** Three sentences without a word of telling in the first one, 150 to 200 signs. */
  private static final String NOTE =
      "We came in from the left. The bone was drilled down to the ligament and no more than that."
          + " The sac was free. All was dry in the end and the wound held.";

  /** Four sentences, 200 to 420 signs. */
  private static final String PROSE =
      NOTE + " The patient woke and moved both legs, and all counts were right at the end.";

  /** More than 420 signs. */
  private static final String STORY = PROSE + " " + PROSE;

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '"',
      value = {
        "PROCEDURE: Corpectomy > HEADING[PROCEDURE]Corpectomy",
        "Procedure: Corpectomy > HEADING[Procedure]Corpectomy",
        "  ** TECHNIQUE **⏎It came out. > BODY[TECHNIQUE]It came out.",
        "== Surgeon: Dr. Weber > STAFF[Surgeon]Dr. Weber",
        "_Plan_: a scan > PLAN[Plan]a scan",
        "#PLAN⏎a scan > PLAN[PLAN]a scan",
        "⇥PLAN⏎a scan > PLAN[PLAN]a scan",
        "PLAN (OURS)⏎a scan > PLAN[PLAN (OURS)]a scan",
        "1. PROCEDURE: Corpectomy > HEADING[1. PROCEDURE]Corpectomy",
        "(PROCEDURE: Corpectomy) > BODY[](PROCEDURE: Corpectomy)",
        "-----⏎It came out. > BODY[]-----⏎It came out.",
        "PROCEDURE:⏎Corpectomy > HEADING[PROCEDURE]Corpectomy",
        "All of the plan one two three four: it fits > PLAN[All of the plan one two three four]it"
            + " fits",
        "All of the plan one two three four five: fits > BODY[]All of the plan one two three four"
            + " five: fits",
        "Unknown words: they mean nothing > BODY[]Unknown words: they mean nothing",
        "PLAN: a scan⏎Unknown words: a visit > PLAN[PLAN]a scan⏎Unknown words: a visit",
      })
  void wordsBeforeAColonAreAHeadingWhenTheyAreKnown(String note, String sections) {
    assertThat(shown(note)).isEqualTo(sections);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '"',
      value = {
        "How much of it? Half > BODY[How much of it]Half",
        "Which procedure? Corpectomy > HEADING[Which procedure]Corpectomy",
        "PLAN: a scan⏎How much of it? Half > PLAN[PLAN]a scan|BODY[How much of it]Half",
        "One two three four five six seven eight nine? Half > BODY[One two three four five six"
            + " seven eight nine]Half",
        "PLAN: a⏎One two three four five six seven eight nine ten? Half > PLAN[PLAN]a⏎One two three"
            + " four five six seven eight nine ten? Half",
        "PLAN: a scan⏎Half of it? > PLAN[PLAN]a scan⏎Half of it?",
      })
  void aQuestionOfAFormIsAHeadingOfTheBody(String note, String sections) {
    assertThat(shown(note)).isEqualTo(sections);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '"',
      value = {
        "Procedure ..... Corpectomy > HEADING[Procedure]Corpectomy",
        "Procedure...Corpectomy > HEADING[Procedure]Corpectomy",
        "Procedure of the long day... it went on > HEADING[Procedure of the long day]it went on",
        "Plan of the very long day... it > BODY[]Plan of the very long day... it",
        "Procedure.. Corpectomy > HEADING[Procedure]Corpectomy",
        "Procedure⇥Corpectomy L3 > HEADING[Procedure]Corpectomy L3",
        "Procedure   Corpectomy L3 > HEADING[Procedure]Corpectomy L3",
        "Our plan of today   a scan. > PLAN[Our plan of today]a scan.",
        "Our good plan of today   a scan. > BODY[]Our good plan of today   a scan.",
        "Something   Corpectomy L3. > BODY[]Something   Corpectomy L3.",
        "Procedure  Corpectomy L3. > BODY[]Procedure  Corpectomy L3.",
      })
  void aFieldMayBeSetOffByDotsOrSpace(String note, String sections) {
    assertThat(shown(note)).isEqualTo(sections);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '"',
      value = {
        "Technique. The flank was opened. > BODY[Technique]The flank was opened.",
        "Plan. A scan. > PLAN[Plan]A scan.",
        "Plan.⏎A scan. > PLAN[Plan]A scan.",
        "Plan of the team. A scan. > PLAN[Plan of the team]A scan.",
        "Plan of the whole team. A scan. > BODY[]Plan of the whole team. A scan.",
        "plan. A scan. > BODY[]plan. A scan.",
        "Plan.A scan is due. > BODY[]Plan.A scan is due.",
        "Plan was made. A scan. > BODY[]Plan was made. A scan.",
        "Plans were made. A scan. > BODY[]Plans were made. A scan.",
        "Plan is set. A scan. > BODY[]Plan is set. A scan.",
        "Plan he had. A scan. > BODY[]Plan he had. A scan.",
        "Plan discussed. A scan. > BODY[]Plan discussed. A scan.",
        "No plan. A scan. > BODY[]No plan. A scan.",
        "Dura open. A scan. > BODY[]Dura open. A scan.",
        "Dura cut. A scan. > BODY[]Dura cut. A scan.",
        "Not our plan. A scan. > BODY[]Not our plan. A scan.",
        "Plan 2. A scan. > BODY[]Plan 2. A scan.",
        "Planned procedure. A scan. > PLAN[Planned procedure]A scan.",
        "Something. A scan. > BODY[]Something. A scan.",
      })
  void aKnownNameWithAFullStopIsAHeadingUnlessItTells(String note, String sections) {
    assertThat(shown(note)).isEqualTo(sections);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '"',
      value = {
        "PLAN: a scan⏎OPERATIVE REPORT⏎It held. > PLAN[PLAN]a scan|BODY[OPERATIVE REPORT]It"
            + " held.",
        "PLAN: a scan⏎L3 OK⏎It held. > PLAN[PLAN]a scan|BODY[L3 OK]It held.",
        "PLAN: a scan⏎L3 L4⏎It held. > PLAN[PLAN]a scan⏎L3 L4⏎It held.",
        "PLAN: a scan⏎ONE TWO⏎it ends > PLAN[PLAN]a scan|BODY[ONE TWO]it ends",
        "PLAN: a scan⏎A B C D E F G H⏎it ends > PLAN[PLAN]a scan|BODY[A B C D E F G H]it ends",
        "PLAN: a scan⏎A B C D E F G H I⏎it ends > PLAN[PLAN]a scan⏎A B C D E F G H I⏎it ends",
        "PLAN: a⏎ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQ⏎b >"
            + " PLAN[PLAN]a|BODY[ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQ]b",
        "PLAN: a⏎ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQR⏎b >"
            + " PLAN[PLAN]a⏎ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQR⏎b",
        "REASON FOR SURGERY⏎PLAN⏎a scan > INDICATION[REASON FOR SURGERY]|PLAN[PLAN]a scan",
      })
  void aShortLineInCapitalsIsAHeadingEvenWhenUnknown(String note, String sections) {
    assertThat(shown(note)).isEqualTo(sections);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '"',
      value = {
        "Plan of the team⏎a scan > PLAN[Plan of the team]a scan",
        "⏎Plan⏎a scan > BODY[]|PLAN[Plan]a scan",
        "It held.⏎⏎Plan⏎a scan > BODY[]It held.|PLAN[Plan]a scan",
        "It held.⏎Plan⏎a scan > BODY[]It held.⏎Plan⏎a scan",
        "It held.⏎⏎Plan > BODY[]It held.⏎⏎Plan",
        "It held.⏎⏎plan⏎a scan > BODY[]It held.⏎⏎plan⏎a scan",
        "It held.⏎⏎Plan,⏎a scan > BODY[]It held.⏎⏎Plan,⏎a scan",
        "It held.⏎⏎Thing⏎a scan > BODY[]It held.⏎⏎Thing⏎a scan",
        "It held.⏎⏎One two three four plan⏎a scan > BODY[]It held.|PLAN[One two three four"
            + " plan]a scan",
        "It held.⏎⏎One two three four five plan⏎a > BODY[]It held.⏎⏎One two three four five"
            + " plan⏎a",
      })
  void aTitleOnALineOfItsOwnIsAHeadingAfterABlankLine(String note, String sections) {
    assertThat(shown(note)).isEqualTo(sections);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '"',
      value = {
        "PLAN: a scan⏎⏎Monitoring: PROSE > PLAN[PLAN]a scan|BODY[Monitoring]PROSE",
        "PLAN: a scan⏎⏎Monitoring. PROSE > PLAN[PLAN]a scan|BODY[Monitoring]PROSE",
        "PLAN: a scan⏎Monitoring. PROSE > PLAN[PLAN]a scan⏎Monitoring. PROSE",
        "PLAN: a scan⏎⏎Monitoring. All was steady. > PLAN[PLAN]a scan⏎⏎Monitoring. All was steady.",
        "PLAN: a scan⏎⏎Our monitoring. PROSE > PLAN[PLAN]a scan⏎⏎Our monitoring. PROSE",
        "PLAN: a scan⏎⏎Monitoring: steady⏎⏎PROSE > PLAN[PLAN]a scan⏎⏎Monitoring: steady⏎⏎PROSE",
        "DURA: shut⏎⏎Monitoring: PROSE > BODY[DURA]shut⏎⏎Monitoring: PROSE",
        "Monitoring: PROSE > BODY[]Monitoring: PROSE",
      })
  void aLongParagraphUnderAnUnknownHeadingIsBody(String note, String sections) {
    assertThat(shown(note)).isEqualTo(sections);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '"',
      value = {
        "PROCEDURE: After the timeout she was turned. PROSE > BODY[PROCEDURE]After the timeout she"
            + " was turned. PROSE",
        "PROCEDURE: After the timeout all were glad. PROSE > BODY[PROCEDURE]After the timeout all"
            + " were glad. PROSE",
        "PROCEDURE: Corpectomy of L3, then of L4, with a cage and with a plate from L2 to L5, and"
            + " the graft of the patient's own bone from the left iliac crest⏎TECHNIQUE: It was"
            + " done. PROSE > HEADING[PROCEDURE]Corpectomy of L3, then of L4, with a cage and with"
            + " a plate from L2 to L5, and the graft of the patient's own bone from the left iliac"
            + " crest|BODY[TECHNIQUE]It was done. PROSE",
        "PROCEDURE: STORY > BODY[PROCEDURE]STORY",
        "PROCEDURE: She was turned. > HEADING[PROCEDURE]She was turned.",
        "PROCEDURE: L3 corpectomy. PROSE > HEADING[PROCEDURE]L3 corpectomy. PROSE",
        "PROCEDURE: L3 corpectomy. STORY > BODY[PROCEDURE]L3 corpectomy. STORY",
        "PROCEDURE: L3 corpectomy⏎STORY > HEADING[PROCEDURE]L3 corpectomy|BODY[PROCEDURE]STORY",
        "PROCEDURE:⏎ L3 corpectomy⏎STORY > HEADING[PROCEDURE]L3 corpectomy|BODY[PROCEDURE]STORY",
        "PROCEDURE: L3 cut out⏎STORY > HEADING[PROCEDURE]L3 cut out|BODY[PROCEDURE]STORY",
        "PROCEDURE: Today we cut L3⏎STORY > BODY[PROCEDURE]Today we cut L3⏎STORY",
        "PROCEDURE: Today I cut L3⏎STORY > BODY[PROCEDURE]Today I cut L3⏎STORY",
        "PROCEDURE: She had a mass⏎STORY > BODY[PROCEDURE]She had a mass⏎STORY",
        "PROCEDURE: This is a mass⏎STORY > BODY[PROCEDURE]This is a mass⏎STORY",
        "PROCEDURE: There are two⏎STORY > BODY[PROCEDURE]There are two⏎STORY",
        "PROCEDURE:⏎1. Corpectomy⏎2. Cage⏎⏎PROSE >"
            + " HEADING[PROCEDURE]1. Corpectomy⏎2. Cage|BODY[]PROSE",
        "PROCEDURE:⏎1. Corpectomy⏎⏎2. Cage⏎⏎PROSE⏎⏎More >"
            + " HEADING[PROCEDURE]1. Corpectomy⏎⏎2. Cage|BODY[]PROSE⏎⏎More",
        "PROCEDURE:⏎1. Corpectomy⏎⏎NOTE > HEADING[PROCEDURE]1. Corpectomy⏎⏎NOTE",
        "PROCEDURE: Corpectomy⏎⏎PROSE⏎PLAN: a scan >"
            + " HEADING[PROCEDURE]Corpectomy|BODY[]PROSE|PLAN[PLAN]a scan",
        "PLAN: Corpectomy⏎⏎PROSE > PLAN[PLAN]Corpectomy⏎⏎PROSE",
      })
  void aStoryUnderAProcedureLineIsBody(String note, String sections) {
    assertThat(shown(note)).isEqualTo(sections);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '"',
      value = {
        "SURGEON: Dr. Weber⏎PROSE > STAFF[SURGEON]Dr. Weber|BODY[]PROSE",
        "SURGEON: Dr. Weber⏎Nurse Ida⏎⏎PROSE > STAFF[SURGEON]Dr. Weber⏎Nurse Ida|BODY[]PROSE",
        "SURGEON: Dr. Weber⏎⏎PROSE > STAFF[SURGEON]Dr. Weber|BODY[]PROSE",
        "SURGEON: Dr. Weber⏎NOTE > STAFF[SURGEON]Dr. Weber|BODY[]NOTE",
        "SURGEON: PROSE > BODY[SURGEON]PROSE",
        "SURGEON: Dr. Weber⏎PROSE⏎PLAN: a scan >"
            + " STAFF[SURGEON]Dr. Weber|BODY[]PROSE|PLAN[PLAN]a scan",
        "SURGEON: Dr. Weber⏎PLAN: PROSE > STAFF[SURGEON]Dr. Weber|PLAN[PLAN]PROSE",
        "SURGEON:⏎Ida, Ann, Eve, Zoe, Kim, Lea, Mia, Noa, Uma, Ivy, Joy, Liv, May, Pia, Ria, Sue,"
            + " Tia, Una, Val, Wim, Xia, Yan, Bea, Cat, Dee, Fay, Gia, Hal, Ike, Jan, Kay, Lou,"
            + " Max, Ned, Oda, Pam, Ray > STAFF[SURGEON]Ida, Ann, Eve, Zoe, Kim, Lea, Mia, Noa,"
            + " Uma, Ivy, Joy, Liv, May, Pia, Ria, Sue, Tia, Una, Val, Wim, Xia, Yan, Bea, Cat,"
            + " Dee, Fay, Gia, Hal, Ike, Jan, Kay, Lou, Max, Ned, Oda, Pam, Ray",
      })
  void proseAfterTheStaffIsBody(String note, String sections) {
    assertThat(shown(note)).isEqualTo(sections);
  }

  @Test
  void theProseOfTheseTestsIsAsLongAsItSays() {
    assertThat(NOTE).hasSizeBetween(150, 199);
    assertThat(PROSE).hasSizeBetween(200, 300);
    assertThat(STORY).hasSizeGreaterThan(440);
  }

  @ParameterizedTest
  @CsvSource({
    "procedure, HEADING",
    "our procedures today, HEADING",
    "planned procedure, PLAN",
    "surgeon and procedure, STAFF",
    "reason for surgery, INDICATION",
    "reason for our surgery,",
    "the planned procedures of the surgeon, PLAN",
    "weather,",
    "a b c d planned procedure, PLAN",
    "planned procedures planned for the surgeon of our procedure, PLAN",
  })
  void theLongestKnownNameInAHeadingDecides(String heading, SectionKind kind) {
    assertThat(names().kindOf(heading, 0, heading.length())).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "Procedures, true",
    "Reason for surgery:, true",
    "reason - for surgery, true",
    "reason for, false",
    "our procedure, false",
  })
  void aNameIsKnownInAnyInflectionWithAnyMarks(String words, boolean name) {
    assertThat(names().isName(words)).isEqualTo(name);
  }

  private static String shown(String note) {
    String text = note.replace("PROSE", PROSE).replace("NOTE", NOTE).replace("STORY", STORY);
    String lines = text.replace('⏎', '\n').replace('⇥', '\t');
    return new Sectioner(lines, NAMES)
        .sections().stream()
            .map(s -> shown(lines, s))
            .collect(Collectors.joining("|"))
            .replace(STORY, "STORY")
            .replace(PROSE, "PROSE")
            .replace(NOTE, "NOTE");
  }

  private static String shown(String lines, Section s) {
    String heading = s.heading() == null ? "" : s.heading();
    String content = lines.substring(s.start(), s.end()).strip().replace('\n', '⏎');
    return s.kind() + "[" + heading + "]" + content;
  }
}
