package org.surgicode.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surgicode.reading.language.Act;
import org.surgicode.reading.language.Acts;
import org.surgicode.reading.language.Mention;

/** Who did what to what: in the passive, the active, by a pronoun or by an object carried on. */
class ActsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The dura was opened. | v-open | dura",
        "The dura was then sharply opened. | v-open | dura",
        "We opened the dura. | v-open | dura",
        "I then opened the dura with a knife. | v-open | dura",
        "The surgeon incised the dura. | v-open | dura",
        "The dura having been exposed, it was incised. | v-open | dura",
        "The dura was exposed and opened. | v-open | dura",
        "The dura came into view. It was opened in the midline. | v-open | dura",
        "The dura, which bulged, was opened. | v-open | dura",
        "The tumor was dissected free and removed. | v-remove | lesion",
        "The tumor was reached. This was removed in pieces. | v-remove | lesion",
        "With forceps we removed the tumor. | v-remove | lesion",
        "The tumor was lifted out. | v-remove | lesion",
        "The tumor came out in one piece. | v-remove | lesion",
        "The vertebral body was removed. | v-remove | vertebral-body",
        "We removed the vertebral body. | v-remove | vertebral-body",
        "The vertebral body was drilled. | v-bone | vertebral-body",
        "Two thirds of the vertebral body were resected. | v-remove | vertebral-body",
        "The front of the vertebral body was removed. | v-remove | vertebral-body",
        "L3 was resected. | v-remove | level",
        "The disc and the vertebral body were removed. | v-remove | vertebral-body",
        "A corpectomy was performed. | v-perform | corpectomy",
        "We performed a corpectomy. | v-perform | corpectomy",
        "The peritoneum was entered. | v-open | peritoneum",
        "The disc was removed, then the vertebral body. | v-remove | disc",
      })
  void anActIsDoneToItsThing(String text, String act, String thing) {
    assertThat(acts(text)).anyMatch(a -> a.is(act, thing) && a.done());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The disc was removed from the vertebral body. | v-remove | vertebral-body",
        "The tumor was removed from the dura. | v-remove | dura",
        "The skin was opened over the vertebral body. | v-open | vertebral-body",
        "The ligament in front of the dura was opened. | v-open | dura",
        "The dura was not opened. | v-open | dura",
        "The dura would be opened later. | v-open | dura",
        "The dura had been opened in 2019. | v-open | dura",
        "The peritoneum was opened. The dura was seen. | v-open | dura",
        "The peritoneum was opened and the dura inspected. | v-open | dura",
        "The vertebral body was seen and the disc was removed. | v-remove | vertebral-body",
        "The tumor was seen. The disc was removed. | v-remove | lesion",
        "The vein behind the vertebral body was cut. | v-open | vertebral-body",
        "The fat was removed; the tumor was inspected. | v-remove | lesion",
        "A drain was removed from the tumor bed. | v-remove | vertebral-body",
        "The skin was opened. It was retracted. | v-open | dura",
      })
  void anActIsNotDoneToWhatStandsBeside(String text, String act, String thing) {
    assertThat(acts(text)).noneMatch(a -> a.is(act, thing) && a.done());
  }

  /** A mark says that it was not done, a tilde that its thing stands further up. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "The dura was opened. | v-open dura",
        "The dura was opened and closed. | v-open dura, v-close dura",
        "We opened the dura and closed it. | v-open dura, v-close dura~",
        "We opened the dura. It was closed later. | v-open dura, v-close dura~",
        "We saw the dura. All was calm. It is so. It was opened. | v-find dura, v-open dura~",
        "We saw the dura. All was calm. So be it. We waited. Then more. It was opened. | v-find dura",
        "The tumor was reached. Removed in full. | v-remove lesion~",
        "The tumor was reached. They were removed. | -",
        "The tumor, which was soft, was removed. | v-remove lesion~",
        "The tumor, where it was soft, was removed. | v-remove lesion~",
        "The surgeon, who opened the dura, left. | v-open dura",
        "The tumor, because it was soft, was removed. | v-remove lesion~",
        "The tumor was removed and the dura was closed. | v-remove lesion, v-close dura",
        "The tumor was removed and the dura closed. | v-remove lesion, v-close dura",
        "Tumor out in two pieces. | v-remove lesion",
        "Tumor gone. | v-remove lesion",
        "The tumor was out. | v-remove lesion",
        "It looked out. | -",
        "The tumor out through the dura. | -",
        "Removal of the tumor was completed. | v-perform lesion, v-remove lesion",
        "Removal of the tumor was not completed. | v-perform lesion!",
        "Removal of the tumor was never done. | v-perform lesion!",
        "For removal of the tumor we came closer. | -",
        "Planned removal of the tumor. | -",
        "Removal of a large and firm and very gray old tumor was done. | v-perform lesion",
        "We removed the disc and drilled the body. | v-remove disc, v-bone vertebral-body",
        "We removed the disc, drilled the body and cut the ligament. | v-remove disc, v-bone vertebral-body, v-open ligament",
        "The dura was inspected and we opened it. | v-inspect dura, v-open dura~",
        "The dura was inspected. We opened this. | v-inspect dura, v-open dura~",
        "The dura was inspected. No tumor was seen. It was opened. | v-inspect dura, v-find lesion!, v-open dura~",
        "The body was drilled. The tumor was reached. It was removed. | v-bone vertebral-body, v-remove lesion~",
        "The osteophyte was removed with its osteophyte. | v-remove osteophyte",
        "The body with its osteophyte was removed. | v-remove vertebral-body",
        "The tumor was not removed. | v-remove lesion!",
        "The tumor was reached, not the dura, and removed. | v-remove lesion~",
        "We did not open the dura. | v-perform dura!, v-open dura!",
        "No dura was opened. | v-open dura!",
        "The tumor was reached. The rest was removed. | v-remove lesion~",
        "Each was removed. | -",
        "The dura was seen, then carefully opened. | v-find dura, v-open dura~",
        "The dura was seen, in turn opened. | v-find dura, v-open dura~",
        "The body was seen. Drilled away. | v-find vertebral-body, v-remove vertebral-body~",
        "We saw the dura. All was calm. It was opened. | v-find dura, v-open dura~",
        "We saw the dura. All was calm. We waited. So we did. Opened at last. | v-find dura",
        "We saw the dura. All was calm. Opened at last. | v-find dura, v-open dura~",
        "The dura and the disc were seen and opened. | v-find dura+disc, v-open dura+disc~",
        "We drilled the body. The rest came out. | v-bone vertebral-body, v-remove vertebral-body~",
        "The tumor was reached, and they were removed. | -",
        "The dura was seen by Dr. Weber, who opened it. | v-find dura, v-open dura~",
        "We exposed the body, which was then removed. | v-remove vertebral-body",
      })
  void aTextTellsTheseActsAndNoOthers(String text, String expected) {
    var verbs =
        Set.of("v-open", "v-close", "v-remove", "v-bone", "v-find", "v-perform", "v-inspect");
    String told =
        acts(text).stream()
            .filter(a -> verbs.contains(a.verb().concept()))
            .map(ActsTest::shown)
            .collect(Collectors.joining(", "));
    assertThat(told.isEmpty() ? "-" : told).isEqualTo(expected);
  }

  private static String shown(Act a) {
    String things = a.objects().stream().map(Mention::concept).collect(Collectors.joining("+"));
    return a.verb().concept() + " " + things + (a.done() ? "" : "!") + (a.resolved() ? "~" : "");
  }

  private static List<Act> acts(String text) {
    return Acts.of(Notes.understood(text));
  }
}
