package org.surgicode.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surgicode.reading.language.Act;
import org.surgicode.reading.language.Acts;

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

  private static List<Act> acts(String text) {
    return Acts.of(Notes.understood(text));
  }
}
