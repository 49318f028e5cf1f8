package org.surgicode.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surgicode.reading.text.Stemmer;
import org.surgicode.reading.text.Token;
import org.surgicode.reading.text.Tokenizer;

/** Words are the same word in every inflection and spelling, and keep their place in the note. */
class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "tumours, tumor",
    "tumour, tumors",
    "haemostasis, hemostasis",
    "haematoma, hematoma",
    "anaesthesia, anesthesia",
    "oesophagus, esophagus",
    "mobilised, mobilize",
    "mobilising, mobilized",
    "opened, opens",
    "opening, opening",
    "incised, incise",
    "incising, incises",
    "resected, resects",
    "resecting, resect",
    "removed, removing",
    "drilled, drilling",
    "drills, drill",
    "bodies, body",
    "vertebrae, vertebra",
    "laminae, lamina",
    "discs, disc",
    "disks, disc",
    "corpectomies, corpectomy",
    "biopsied, biopsies",
    "taken, took",
    "torn, tore",
    "swept, sweep",
    "stripped, stripping",
    "shelled, shell",
    "roots, root",
    "masses, mass",
    "metastases, metastasis",
    "branches, branch",
    "fibres, fiber",
    "grey, gray",
    "peeled, peel",
    "curetted, curette",
    "excised, excises",
    "sutured, suture",
    "given, gave",
  })
  void aWordHasOneStemInEveryForm(String one, String other) {
    assertThat(Stemmer.stem(one)).isEqualTo(Stemmer.stem(other));
  }

  @ParameterizedTest
  @CsvSource({
    "arteries, artery",
    "cavities, cavity",
    "studied, study",
    "ties, tie",
    "tied, tied",
    "boxes, box",
    "brushes, brush",
    "masses, mass",
    "falling, fall",
    "stopped, stop",
    "added, add",
    "adding, add",
    "agreeing, agree",
    "freeing, free",
    "bleed, bleed",
    "bleeding, bleed",
    "bled, bleed",
    "proceed, proceed",
    "proceeded, proceed",
    "string, string",
    "strings, string",
    "brings, bring",
    "shred, shred",
    "shredded, shred",
    "using, using",
    "used, used",
    "cyst, cyst",
    "plane, plane",
    "planes, plane",
    "plan, plan",
    "excised, excis",
    "excise, excis",
    "promised, promis",
    "promising, promis",
    "precise, precis",
    "mobilise, mobiliz",
    "stabilising, stabiliz",
    "patient's, patient",
    "surgeon's, surgeon",
    "450mls, 450mls",
    "mm2s, mm2s",
    "sinus, sinus",
    "canvas, canvas",
    "pelvis, pelvis",
    "tree, tree",
    "take, tak",
    "the, the",
  })
  void aWordIsCutDownToWhatItsFormsShare(String word, String stem) {
    assertThat(Stemmer.stem(word)).isEqualTo(stem);
  }

  @ParameterizedTest
  @CsvSource({
    "disc, discuss",
    "canal, cannula",
    "dura, duration",
    "intradural, intradermal",
    "corpectomy, cordectomy",
    "root, route",
    "open, operate",
    "mass, mask",
    "pus, push",
    "plan, plane",
    "lesion, lession",
  })
  void differentWordsHaveDifferentStems(String one, String other) {
    assertThat(Stemmer.stem(one)).isNotEqualTo(Stemmer.stem(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "The dura was opened. | the dura was opened .",
        "L3-L4 | l3 - l4",
        "L3/4, left | l3 / 4 , left",
        "1.5 cm | 1.5 cm",
        "2,2 cm | 2,2 cm",
        "60% of L3 | 60 % of l3",
        "the patient's root | the patient's root",
        "the patient’s root | the patient's root",
        "the root1et | the rootlet",
        "the vertebral b0dy | the vertebral body",
        "a sma11 tumor | a small tumor",
        "ante-psoas | ante - psoas",
        "(T12) | ( t12 )",
        "2.1 x 1.4 x 1.0 cm | 2.1 x 1.4 x 1.0 cm",
        "EBL:450mL | ebl : 450ml",
        "end.Then | end . then",
        "in 3. Then | in 3 . then",
        "3,L4 | 3 , l4",
        "a.5 | a . 5",
        "the du\u00adra | the du ra",
        "the\u00a0dura | the dura",
        "it didn't bleed | it didn't bleed",
        "it was the surgeon's | it was the surgeon's",
        "both roots' ends | both roots ' ends",
        "five o'clock | five o ' clock",
        "the roots' | the roots '",
        "x'4 | x ' 4",
        "in 10th place | in 10th place",
        "1000ccs of it | 1000ccs of it",
        "the b2dy | the b2dy",
        "the 1eft | the left",
        "the d0 | the d0",
      })
  void textIsCutIntoWordsNumbersAndMarks(String text, String words) {
    assertThat(
            Tokenizer.tokens(text, 0, text.length()).stream()
                .map(Token::word)
                .collect(Collectors.joining(" ")))
        .isEqualTo(words);
  }

  @Test
  void aTokenIsAWordOrAMark() {
    List<Token> tokens = Tokenizer.tokens("dura, 3", 0, 7);
    assertThat(tokens).extracting(Token::isWord).containsExactly(true, false, true);
    assertThat(tokens.get(0).is("dura")).isTrue();
    assertThat(tokens.get(0).is("Dura")).isFalse();
  }

  @Test
  void levelsAndYearsAreNotTakenForScannedLetters() {
    String text = "L10 2010 T11 11";
    assertThat(Tokenizer.tokens(text, 0, text.length()))
        .extracting(Token::word)
        .containsExactly("l10", "2010", "t11", "11");
  }

  @Test
  void everyWordIsFoundAgainWhereItStood() {
    String text = "The  dura\u00a0was\r\nopened — at L3–L4; 60 % (est.).";
    assertThat(Tokenizer.tokens(text, 0, text.length()))
        .allSatisfy(
            t -> assertThat(text.substring(t.start(), t.end())).isEqualToIgnoringCase(t.word()));
  }
}
