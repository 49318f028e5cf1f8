package org.surgicode.reading.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surgicode.reading.text.Sentence.Tick;

/** Where one sentence, line or option ends and the next begins, whatever stands around the text. */
class SentenceSplitterTest {
  /** Longer than a printer's line. */
  private static final String LONG = "The following was done by us at the level of the tumor";

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '"',
      value = {
        "Was it safe?We went on. > Was it safe?We went on.",
        "It bled! > It bled!",
        "Closed. > Closed.",
        "Was it out? It was. > Was it out? | It was.",
        "The level was L3.Then we left. > The level was L3.Then we left.",
        "It came out. 1 cm was left. > It came out. | 1 cm was left.",
        "The body. then the disc > The body. then the disc",
        "Exposure (Dr. Weber) was good. Next. > Exposure (Dr. Weber) was good. | Next.",
        "Dr. Weber closed. > Dr. Weber closed.",
        "Exposure by A. Weber was good. > Exposure by A. Weber was good.",
        "We chose plan b. Then we left. > We chose plan b. | Then we left.",
        "The count was 12. Then we left. > The count was 12. | Then we left.",
        "The disc was removed. 2. The body was removed. > The disc was removed. | 2. The body was"
            + " removed.",
        "1. The disc was removed. > 1. The disc was removed.",
        "123. Then we left. > 123. | Then we left.",
        "Level L. Then we left. > Level L. Then we left.",
        "... Then > ... | Then",
        "The dura was opened.⏎then it was closed > The dura was opened. | then it was closed",
        "The way in was made by Dr.⏎Weber. > The way in was made by Dr.⏎Weber.",
        "the dura was then⏎opened > the dura was then⏎opened",
        "the dura was then⏎  opened > the dura was then⏎  opened",
        "the dura was then⏎⇥opened > the dura was then⏎⇥opened",
        "Dura opened⏎Tumor out > Dura opened | Tumor out",
        "the dura was seen⏎⏎opened > the dura was seen | opened",
        "the dura was seen⏎  ⏎opened > the dura was seen | opened",
        "the dura was seen⇤⏎⇤⏎opened > the dura was seen | opened",
        "the dura was seen⇤⏎opened > the dura was seen⇤⏎opened",
        "⏎⏎ Dura opened ⏎⏎ > Dura opened",
      })
  void proseIsCutWhereASentenceEnds(String text, String expected) {
    assertThat(cut(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "- the disc, true",
    "* the disc, true",
    "• the disc, true",
    "1. the disc, true",
    "1) the disc, true",
    "12. the disc, true",
    "  3) the disc, true",
    "123. the disc, false",
    "2.5 cm of disc, false",
    "40 percent of it, false",
    "3), false",
    "12, false",
    "L3 and its disc, false",
    "the disc, false",
  })
  void aListItemBeginsALineOfItsOwnAfterALongLineToo(String line, boolean item) {
    assertThat(spans(LONG + "\n" + line)).hasSize(item ? 2 : 1);
  }

  @Test
  void aLineOfFiftySignsWasBrokenByAPrinterAndAShorterOneStandsForItself() {
    String line = "The body of this vertebra was then removed by the ";
    assertThat(line).hasSize(50);
    assertThat(spans(line + "\nTeam of Dr Weber")).hasSize(1);
    assertThat(spans(line.replace("The", "He") + "\nTeam of Dr Weber")).hasSize(2);
    assertThat(spans("Cage\n" + line.replace("The", "He") + "\nTeam of Dr Weber")).hasSize(3);
    assertThat(spans("Cage\n" + line + "\nTeam of Dr Weber")).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "[x] Disc [ ] Body > +Disc -Body",
        "[X] Disc [] Body > +Disc -Body",
        "[*] Disc [  ] Body > +Disc -Body",
        "[     ] Disc > -Disc",
        "[✓] Disc > +Disc",
        "(x) Disc ( ) Body > +Disc -Body",
        "(o) Disc (O) Body (•) Canal (●) Dura > +Disc +Body +Canal +Dura",
        "[_] Disc [-] Body > -Disc -Body",
        "☐ Disc ☑ Body > -Disc +Body",
        "☒ Disc ✓ Body ✔ Dura > +Disc +Body +Dura",
        "Done: [x] Disc⏎Dura opened > =Done: +Disc =Dura opened",
        "[x]Disc > +Disc",
        "[o] Disc > =[o] Disc",
        "[a] Disc > =[a] Disc",
        "(a) Disc > =(a) Disc",
        "() Disc > =() Disc",
        "(  ) Disc > =(  ) Disc",
        "[x) Disc > =[x) Disc",
        "Disc [x > =Disc [x",
        "Disc [ > =Disc [",
        "Disc ( > =Disc (",
        "Disc [x] > =Disc",
      })
  void anOptionOfAFormIsTickedOrNot(String text, String expected) {
    assertThat(
            spans(text).stream()
                .map(s -> mark(s.tick()) + lines(text).substring(s.start(), s.end()))
                .collect(Collectors.joining(" ")))
        .isEqualTo(expected);
  }

  @Test
  void dictationWithoutMarksIsCutWhereAStepBegins() {
    String one = "we took the retractor and set it on the bone over the left side of the spine ";
    String text = one.repeat(4).strip();
    assertThat(cut(text))
        .isEqualTo(String.join(" | ", List.of(one.strip(), one.strip(), one.strip(), one.strip())));
  }

  @Test
  void dictationIsNotCutUntilItIsLongAndNotSoonAfterAMark() {
    String step = "we took the retractor and set it on the bone over the left side of the spine ";
    assertThat(cut(step.repeat(3).strip())).doesNotContain("|");
    String listed = step.repeat(4) + "and, in the end, we took the retractor out and went on home";
    assertThat(spans(listed)).hasSize(4);
    String marked = step.repeat(4) + "and in the end; we took the retractor out and went on home";
    assertThat(spans(marked)).hasSize(4);
    String unmarked = step.repeat(4) + "and in the end we took the retractor out and went on home";
    assertThat(spans(unmarked)).hasSize(5);
  }

  @Test
  void aStepBeginsWithAWholeWord() {
    String text = "bone of the lower vertebra was drilled slowly and with care by him ".repeat(5);
    assertThat(spans(text)).hasSize(1);
    assertThat(spans(text + "anew the other side was drilled too")).hasSize(1);
    assertThat(spans(text + "now the other side was drilled too")).hasSize(2);
  }

  @Test
  void aDictationOfExactlyThreeHundredSignsIsStillOneSentence() {
    String step =
        "then the bone was drilled slowly and with care by him until it was as thin as paper ";
    String text = step.repeat(4);
    assertThat(spans(text.substring(0, 300))).hasSize(1);
    assertThat(spans(text.substring(0, 301)).size()).isGreaterThan(1);
  }

  @Test
  void noSentenceIsLongerThanTwelveHundredSigns() {
    assertThat(spans("x".repeat(1200))).hasSize(1);
    assertThat(spans("x".repeat(1201))).extracting(Span::end).containsExactly(1200, 1201);
    assertThat(spans("x".repeat(2400))).extracting(Span::start).containsExactly(0, 1200);
    assertThat(spans("x".repeat(1100) + "  " + "y".repeat(300)))
        .extracting(Span::start, Span::end)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(0, 1101),
            org.assertj.core.groups.Tuple.tuple(1102, 1402));
    assertThat(spans("[x] " + "y".repeat(1300)))
        .extracting(Span::tick)
        .containsExactly(Tick.TICKED, Tick.TICKED);
  }

  private static String cut(String text) {
    return spans(text).stream()
        .map(s -> lines(text).substring(s.start(), s.end()))
        .map(s -> s.replace('\n', '⏎').replace('\t', '⇥').replace('\r', '⇤'))
        .collect(Collectors.joining(" | "));
  }

  /** The spans of a text, which are the same when the text stands inside another one. */
  private static List<Span> spans(String text) {
    String plain = lines(text);
    var alone = SentenceSplitter.of(plain).split(0, plain.length());
    for (String after : List.of("\n", " then", "x", "]", ")", ". B", "1) ")) {
      String around = "A word.\n" + plain + after;
      assertThat(SentenceSplitter.of(around).split(8, 8 + plain.length()))
          .isEqualTo(
              alone.stream().map(s -> new Span(s.start() + 8, s.end() + 8, s.tick())).toList());
    }
    return alone;
  }

  private static String lines(String text) {
    return text.replace('⏎', '\n').replace('⇥', '\t').replace('⇤', '\r');
  }

  private static String mark(Tick tick) {
    return switch (tick) {
      case NONE -> "=";
      case TICKED -> "+";
      case UNTICKED -> "-";
    };
  }
}
