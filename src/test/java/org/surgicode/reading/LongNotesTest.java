package org.surgicode.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surgicode.casefile.ChartDocument;

/** Ten times the text takes about ten times the work, whatever the text is. */
class LongNotesTest {
  /**
   * Longest share of the time for a tenth of the text: ten is linear, a hundred quadratic; the rest
   * is room for garbage collections and for a text that no longer fits the processor's caches.
   */
  private static final int MOST = 20;

  /** Characters of the shorter note; what takes a few milliseconds only is not measured well. */
  private static final int SHORT = 200_000;

  @BeforeAll
  static void warmUp() {
    for (int i = 0; i < 3; i++) time("The L3 body was removed. The dura was opened. ", SHORT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "The flank was opened. Two thirds of the L3 body were removed. The dura was not torn. ",
        "The tumor was removed. It was soft. The rootlets were spared and EBL was 300 mL.⏎",
        "PROCEDURE: L3 corpectomy⏎DESCRIPTION: The body was drilled.⏎⏎",
        "[x] Corpectomy [ ] Discectomy⏎",
      })
  void aNoteOfManySentencesIsReadInLinearTime(String sentence) {
    double one = best(sentence, SHORT);
    assertThat(best(sentence, 10 * SHORT) / one).isLessThan(MOST);
  }

  private static double best(String sentence, int length) {
    double best = Double.MAX_VALUE;
    for (int i = 0; i < 3; i++) best = Math.min(best, time(sentence, length));
    return best;
  }

  /** Processor time, so that a busy machine changes nothing. */
  private static double time(String sentence, int length) {
    ChartDocument note =
        Notes.report("DESCRIPTION:⏎" + sentence.repeat(length / sentence.length() + 1));
    var clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    assertThat(Notes.facts(note)).isNotNull();
    return clock.getCurrentThreadCpuTime() - start;
  }
}
