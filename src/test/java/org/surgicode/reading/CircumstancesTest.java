package org.surgicode.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;

/** A word is told as done, denied, intended, past or another person's, as far as that reaches. */
class CircumstancesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The dura was not opened. | opened",
        "The dura was never opened. | opened",
        "The dura wasn't opened. | opened",
        "No corpectomy was done. | corpectomy",
        "We removed the disc without opening the dura. | opening",
        "Without opening the dura the tumor was removed. | opening",
        "Neither L3 nor L4 was resected. | resected",
        "The tumor was removed, but the dura was not opened. | opened",
        "Rather than opening the dura we worked outside. | opening",
        "Instead of a corpectomy a discectomy was done. | corpectomy",
        "A discectomy was done in lieu of corpectomy. | corpectomy",
        "We were unable to resect the tumor. | resect",
        "We failed to find the tumor. | find",
        "None of the tumor was removed. | removed",
        "There was no tear of the dura. | tear",
        "The dura could not be opened. | opened",
        "The body was removed and no tumor was found. | found",
        "At no time was the dura opened. | opened",
        "The dura had not been opened. | opened",
        "The dura was neither opened nor torn. | opened",
        "The dura was neither opened nor torn. | torn",
        "Corpectomy was not needed. | corpectomy",
      })
  void aDenialReachesTheWord(String sentence, String word) {
    assertThat(told(sentence, word)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The dura was opened. | opened",
        "The tumor was removed with no residual. | removed",
        "Without difficulty the tumor was removed. | removed",
        "Not only the disc but also the body was removed. | removed",
        "The dura was not torn, and it was then opened. | opened",
        "No complication was seen and the tumor was removed. | removed",
        "The peritoneum was not opened; the dura was opened. | opened@2",
        "Although no tear was seen, the dura was opened. | opened",
        "The dura was opened although no tumor was visible. | opened",
        "The body was removed without incident. | removed",
        "The dura was opened, not torn. | opened",
        "There was no doubt that the tumor was removed. | removed",
        "As planned, the dura was opened. | opened",
        "The vein was not injured while the body was resected. | resected",
        "The tumor could be removed. | removed",
        "The dura was opened to look for tumor. | opened",
      })
  void aDenialStopsBeforeTheWord(String sentence, String word) {
    assertThat(told(sentence, word)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The dura would be opened if needed. | opened",
        "If the tumor is large, the body will be resected. | resected",
        "We planned to open the dura. | open",
        "A corpectomy was considered. | corpectomy",
        "He is scheduled for corpectomy. | corpectomy",
        "The tumor should be removed later. | removed",
        "Consent for a corpectomy was given. | corpectomy",
        "The patient may need a corpectomy. | corpectomy",
        "A corpectomy was discussed and rejected. | corpectomy",
        "He had an L4 corpectomy in 2019. | corpectomy",
        "He had a prior corpectomy. | corpectomy",
        "Status post corpectomy at L4. | corpectomy",
        "The tumor was removed six years ago. | removed",
        "History of a tumor that was removed. | removed",
        "The body had been resected previously. | resected",
        "Her mother had a tumor removed. | removed",
        "His brother underwent corpectomy. | corpectomy",
        "Another patient had the dura opened. | opened",
      })
  void plansHistoryAndOtherPeopleTellNoAct(String sentence, String word) {
    assertThat(told(sentence, word)).isFalse();
  }

  /** Whether the word, or its second occurrence, is told as done in this operation. */
  private static boolean told(String sentence, String word) {
    boolean second = word.endsWith("@2");
    String wanted = second ? word.substring(0, word.length() - 2) : word;
    int skip = second ? 1 : 0;
    Utterance u = Notes.understood(sentence).get(0);
    for (int i = 0; i < u.sentence().tokens().size(); i++) {
      if (u.word(i).equals(wanted) && skip-- == 0) {
        return u.asserted(new Mention("word", i, i + 1));
      }
    }
    throw new IllegalArgumentException("The sentence has no such word");
  }
}
