package org.surgicode.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surgicode.web.library.HardCoded;
import org.surgicode.web.library.PseudoLanguage;

/** No screen that a clinician or a coder sees says a word that is not in the files of words. */
class PseudoScreensTest {
  private static final String IN_PSEUDO = "lang=" + PseudoLanguage.TAG;
  private static OpenStreet street;

  @BeforeAll
  static void open(@TempDir Path directory) throws Exception {
    street = OpenStreet.speaking(PseudoLanguage.in(directory));
  }

  @AfterAll
  static void close() {
    street.close();
  }

  @Test
  void theLauncherOfTheDemonstrationSpeaksInWordsOfTheFiles() throws Exception {
    onlyOurWords(street.get("/demo/launch?" + IN_PSEUDO).body());
  }

  @Test
  void whoIsNotLetOnIsToldSoInWordsOfTheFiles() throws Exception {
    onlyOurWords(street.get("/cases/x?" + IN_PSEUDO).body());
  }

  @Test
  void anErrorSpeaksInWordsOfTheFiles() throws Exception {
    onlyOurWords(street.get("/library/00000?" + IN_PSEUDO, "Accept", "text/html").body());
    onlyOurWords(Visit.as("coder", street.base()).get("/nowhere?" + IN_PSEUDO).body());
    onlyOurWords(street.get("/admin?" + IN_PSEUDO, "Accept", "text/html").body());
  }

  @Test
  void whoIsSignedInReadsTheLibraryInWordsOfTheFiles() throws Exception {
    onlyOurWords(Visit.as("lead", street.base()).get("/library/63307?" + IN_PSEUDO).body());
  }

  private static void onlyOurWords(String page) {
    assertThat(page).contains(String.valueOf(PseudoLanguage.OPEN));
    assertThat(HardCoded.in(page)).as(page).isEmpty();
  }
}
