package org.surgicode.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surgicode.reading.language.Clause;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;

/** How a sentence falls into clauses, and what stands in them for itself. */
class GrammarTest {
  private static final Set<String> THINGS =
      Set.of(
          "dura",
          "lesion",
          "disc",
          "vertebral-body",
          "roots",
          "corpectomy",
          "level",
          "tear",
          "ligament",
          "posterior-wall");

  /** What keeps a clause from telling an act stands behind it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '"',
      value = {
        "The dura was opened and the tumor was removed. > the dura was opened | and the tumor was"
            + " removed .",
        "The dura was opened, the tumor removed. > the dura was opened | , the tumor removed .",
        "The dura was opened (the sac was tense) and closed. > the dura was opened | ( the sac was"
            + " tense ) | and closed .",
        "The dura was opened - the tumor was seen. > the dura was opened | - the tumor was seen .",
        "The dura was opened – the tumor was seen. > the dura was opened | – the tumor was seen .",
        "A two-level corpectomy was done. > a two - level corpectomy was done .",
        "The L3-L4 disc was removed. > the l3 - l4 disc was removed .",
        "L3 and L4 were exposed. > l3 and l4 were exposed .",
        "L3, L4 and L5 were exposed. > l3 , l4 and l5 were exposed .",
        "L3, and L4, were exposed. > l3 , and l4 , were exposed .",
        "The disc at L3 and the body were removed. > the disc at l3 and the body were removed .",
        "The disc was removed; the dura was not opened. > the disc was removed | ; the dura was not"
            + " opened .",
        "Findings: the dura was torn. > findings | : the dura was torn .",
        "The tumor, which was firm, was removed. > the tumor , which was firm | , was removed .",
        "The dura, through which the tumor was seen, was opened. > the dura , through which the"
            + " tumor was seen | , was opened .",
        "The tumor, the front of which was firm, was removed. > the tumor , the front of which was"
            + " firm | , was removed .",
        "The tumor was then removed. > the tumor was then removed .",
        "The tumor was reached then it was removed. > the tumor was reached | then it was removed"
            + " .",
        "We exposed the dura we opened it. > we exposed the dura | we opened it .",
        "After the incision we opened the dura. > after the incision we opened the dura .",
        "The disc was then removed with a rongeur the body was drilled with a burr. > the disc was"
            + " then removed with a rongeur | the body was drilled with a burr .",
        "The disc was then removed with a rongeur of the body that was drilled. > the disc was then"
            + " removed with a rongeur of the body | that was drilled .",
        "The disc was then removed and of the body was kept. > the disc was then removed | and of"
            + " the body was kept .",
        "The disc was fully removed with a rongeur the body and dura. > the disc was fully removed"
            + " with a rongeur the body and dura .",
        "The disc was fully removed with a rongeur the body. > the disc was fully removed with a"
            + " rongeur the body .",
        "The disc was fully removed by us it had bulged. > the disc was fully removed by us | it"
            + " had bulged .",
        "The disc was fully removed by us there were no leaks. > the disc was fully removed by us |"
            + " there were no leaks .",
        "The tumor was soft and gray and came out. > the tumor was soft and gray | and came out .",
        "The tumor was found where the root left the canal. > the tumor was found | where the root"
            + " left the canal .",
        "The tumor was removed in pieces, with a rongeur. > the tumor was removed in pieces , with"
            + " a rongeur .",
        "With a rongeur, the tumor was removed. > with a rongeur , the tumor was removed .",
        "The tumor lay under the dura and the root ran over it. > the tumor lay under the dura |"
            + " and the root ran over it .",
        "The tumor was removed or the body was resected. > the tumor was removed | or the body was"
            + " resected .",
        "The dura looked tense but it held. > the dura looked tense | but it held .",
        "The tumor was removed before the dura was closed. > the tumor was removed | before the"
            + " dura was closed .",
        "We planned a corpectomy; the dura was opened. > we planned a corpectomy [UNREAL] | ; the"
            + " dura was opened .",
        "A corpectomy was considered but rejected; the dura was opened. > a corpectomy was"
            + " considered but rejected [UNREAL] | ; the dura was opened .",
        "Her mother had a tumor; the dura was opened. > her mother had a tumor [OTHER_PERSON] | ;"
            + " the dura was opened .",
        "In 2019 the dura was opened; today it was intact. > in 2019 the dura was opened [PAST] | ;"
            + " today it was intact .",
        "The dura was opened in 2026. > the dura was opened in 2026 .",
        "The dura was opened in 2025 ml of fluid. > the dura was opened in 2025 ml of fluid .",
        "In 1999 a cyst was removed and today the dura was opened. > in 1999 a cyst was removed"
            + " [PAST] | and today the dura was opened .",
        "In 1899 a cyst was removed. > in 1899 a cyst was removed .",
        "The dura, of which the front was thin, was opened. > the dura , of which the front was"
            + " thin | , was opened .",
        "A tumor was found that pushed the dura back. > a tumor was found | that pushed the dura"
            + " back .",
        "The tumor was removed once the dura was opened. > the tumor was removed | once the dura"
            + " was opened .",
        "The disc was removed so the body was drilled. > the disc was removed | so the body was"
            + " drilled .",
        "The dura was opened without which the tumor was hidden. > the dura was opened | without"
            + " which the tumor was hidden .",
        "The level was L3, L4 was spared. > the level was l3 , l4 was spared .",
        "The disc was removed at L3, and L4 was drilled. > the disc was removed at l3 , | and l4"
            + " was drilled .",
        "The tumor, and the dura, were seen. > the tumor , and the dura , were seen .",
        "We opened the dura, she bled little. > we opened the dura , | she bled little .",
        "The tumor was removed by him. > the tumor was removed by him .",
        "The disc was cut and removed and lifted. > the disc was cut | and removed | and lifted .",
        "It had been planned. > it had been planned . [UNREAL]",
        "The tumor in this part of the canal was soft the. > the tumor in this part of the canal"
            + " was soft the .",
        "The plan was to open the dura; had he bled; it was opened. > the plan was to open the dura"
            + " [UNREAL] | ; had he bled | ; it was opened .",
      })
  void aClauseHasOneVerbAndWhatBelongsToIt(String sentence, String clauses) {
    String cut =
        Notes.understood(sentence).stream()
            .flatMap(u -> u.clauses().stream().map(c -> shown(u, c)))
            .collect(Collectors.joining(" | "));
    assertThat(cut).isEqualTo(clauses);
  }

  /** Of each verb whether its subject does it, or it happens to its subject. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "The dura was opened. | opened happens",
        "The dura was not at any time opened. | opened happens",
        "The dura was very slowly and carefully opened. | opened happens",
        "The dura was then slowly and with the utmost care opened. | opened happens",
        "We opened the dura. | opened does",
        "The surgeon then opened the dura. | opened does",
        "The dura was opened by the surgeon. | opened happens",
        "The surgeon was asked and opened the dura. | opened does",
        "I had opened the dura. | opened does",
        "The opening dura tore. | -",
        "We saw the dura and opened it. | saw does, opened does",
        "We saw the dura, then carefully opened it. | saw does, opened does",
        "The dura was seen and opened. | seen happens, opened happens",
        "The dura was seen and then carefully opened. | seen happens, opened happens",
        "The tumor was freed and we resected it. | resected does",
        "We began drilling the body. | drilling does",
        "We drill the body. | drill does",
        "The drill was used. | -",
        "The drills were used. | -",
        "The body was cut. | cut happens",
        "We cut the body. | cut does",
        "A cut was made. | made happens",
        "Skin cut was made. | made happens",
        "The bone was split. | split happens",
        "The split was wide. | -",
        "The tumor came out. | came out happens",
        "The tumor came out and the surgeon removed the rest. | came out happens, removed does",
        "He took the tumor. | took does",
        "The tumor was taken. | taken happens",
        "We set the cage. | set does",
        "The set was opened. | opened happens",
        "The tumor peeled off the dura. | peeled off happens",
        "Opened the dura. | opened does",
      })
  void aVerbIsDoneByItsSubjectOrHappensToIt(String sentence, String voices) {
    Utterance u = only(sentence);
    assertThat(
            u.mentions().stream()
                .filter(m -> m.concept().startsWith("v-"))
                .map(m -> words(u, m.from(), m.to()) + (u.passive(m) ? " happens" : " does"))
                .distinct()
                .collect(Collectors.joining(", ")))
        .isEqualTo(voices.equals("-") ? "" : voices);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "The dura was opened. | dura",
        "The front of the dura was opened. | dura",
        "The dura of the root was opened. | dura",
        "Three quarters of the body were removed. | body",
        "The disc above the body was removed. | disc",
        "The tumor in the dura was removed. | tumor",
        "The ligament behind the body was cut. | ligament",
        "The back wall of the vertebral body was removed. | back wall",
        "The body and the disc were removed. | body, disc",
        "The tumor was removed from the dura. | tumor",
        "The tumor was removed from the tense dura. | tumor",
        "The tumor was removed off the large and tense dura. | tumor",
        "The tumor under all of the dura was removed. | tumor",
        "On the front of the dura lay the tumor. | tumor",
        "From the back of the left side of the body the disc was removed. | disc",
        "The rest of the tumor was removed. | tumor",
        "All of both bodies was removed. | bodies",
        "We opened the dura over the tumor. | dura",
        "The dura over the tumor, and then the tumor, was opened. | dura, tumor",
        "Behind it the dura was opened. | dura",
        "To the left the dura was opened. | dura",
        "In front the disc and the body were removed. | disc, body",
        "In front, the disc was removed. | disc",
        "The surgeon with the tumor in his hand closed the dura. | dura",
        "With the disc gone the body was drilled. | body",
        "With the tumor removed the dura was closed. | dura",
        "The tumor near that large root was removed. | tumor",
        "The tumor near the very large and long left upper root was removed. | tumor",
      })
  void aThingBehindAPrepositionDoesNotStandForItself(String sentence, String things) {
    Utterance u = only(sentence);
    assertThat(mentions(u, m -> THINGS.contains(m.concept()) && u.isHead(m))).isEqualTo(things);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "L3 was removed. | l3",
        "L3 and L4 were removed. | l3, l4",
        "The rootlets L3, L4 and L5 were spared. | -",
        "The left L3 root was spared. | -",
        "L3 corpectomy was done. | -",
        "We removed L3. | l3",
        "We removed L3, L4. | l3, l4",
        "We removed L3 piecemeal. | l3",
        "We removed L3 tumor. | -",
        "L3 drilled away. | l3",
        "L3-4 was removed. | -",
        "L2 to L4 was exposed. | -",
        "At L3 we stopped. | -",
        "Roots L3 and left L4 were spared. | -",
        "Roots r L3 / L4 were spared. | -",
      })
  void aLevelThatNothingElseClaimsStandsForItsVertebra(String sentence, String levels) {
    assertThat(mentions(only(sentence), m -> m.concept().equals("level")))
        .isEqualTo(levels.equals("-") ? "" : levels);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "The dura was not opened. | dura, opened",
        "The dura was opened, not torn. | torn",
        "No tear was seen. | tear, seen",
        "The tumor was not seen. | tumor, seen",
        "The tumor never came out. | tumor, came out",
        "The tumor none was seen. | tumor, seen",
        "Nothing of the tumor was left. | tumor, was left",
        "The tumor, nothing of it was left. | was left",
        "The tumor nothing of it was left. | tumor, was left",
        "No further tumor was removed. | -",
        "The dura was not only opened. | -",
        "Without difficulty the dura was opened. | -",
        "Not the disc but the body was removed. | disc",
        "The disc was removed rather than the body. | body",
        "Rather than the body, the disc was removed. | body",
        "Instead of the body, the disc was removed. | body",
        "In lieu of the body, the disc was removed. | body",
        "Negative for tumor. | tumor",
        "We failed to open the dura. | open, dura",
        "We were unable to open the dura. | open, dura",
        "Rather late the body was removed. | -",
        "Instead, the body was removed. | -",
        "It failed and the body was removed. | -",
        "He was unable and the body was removed. | -",
        "It was negative and the body was removed. | -",
        "The tumor was absent, not removed. | removed",
        "The body in the end was not removed. | removed",
        "The body was in the end, after all, not removed. | removed",
        "The body itself was not removed. | body, removed",
        "The body; not the disc. | disc",
        "Corpectomy not done. | corpectomy, done",
        "Corpectomy was omitted. | corpectomy",
        "Corpectomy, not only planned but done. | -",
        "The corpectomy not only of L3 was done. | -",
        "Corpectomy never planned. | corpectomy",
        "Neither the dura nor the root was torn. | dura, root, torn",
        "He denied that the tumor was removed. | -",
        "The nonunion was removed. | -",
        "The dura couldn't be opened. | opened",
      })
  void aDenialCoversTheseWords(String sentence, String denied) {
    Utterance u = Notes.understood(sentence).get(0);
    assertThat(
            mentions(
                u,
                m ->
                    (m.concept().startsWith("v-") || THINGS.contains(m.concept())) && u.negated(m)))
        .isEqualTo(denied.equals("-") ? "" : denied);
  }

  private static Utterance only(String sentence) {
    List<Utterance> all = Notes.understood(sentence);
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static String mentions(Utterance u, Predicate<Mention> which) {
    return u.mentions().stream()
        .filter(which)
        .map(m -> words(u, m.from(), m.to()))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String shown(Utterance u, Clause c) {
    String why = c.circumstances().isEmpty() ? "" : " " + c.circumstances();
    return words(u, c.from(), c.to()) + why;
  }

  private static String words(Utterance u, int from, int to) {
    return IntStream.range(from, to).mapToObj(u::word).collect(Collectors.joining(" "));
  }
}
