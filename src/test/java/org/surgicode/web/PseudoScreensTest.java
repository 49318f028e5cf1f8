package org.surgicode.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surgicode.web.hooks.HookCharts;
import org.surgicode.web.library.HardCoded;
import org.surgicode.web.library.PseudoLanguage;

/** No screen that a clinician or a coder sees says a word that is not in the files of words. */
class PseudoScreensTest {
  private static final String IN_PSEUDO = "lang=" + PseudoLanguage.TAG;
  private static final List<String> CASES = List.of("a02", "a04", "a13", "a16");
  private static final String[] WORDS_OF_THE_RECORDS = {
    "a02-proc1",
    "a04-proc1",
    "a13-proc1",
    "a16-proc1",
    "Meningioma",
    "Paraganglioma",
    "Schwannoma",
    "op-",
    "Demo lead",
    "Demo coder",
    "North wing",
    "Harbour hospital",
    "Ada Lindqvist",
    "Tomás Ferreira",
    "Wei Zhang"
  };
  private static final String DOCUMENT =
      "/cases/a02-proc1/document?resource=DocumentReference/a02-doc1&attachment=Binary/a02-bin1&";
  private static OpenStreet street;
  private static OpenStreet worked;

  @BeforeAll
  static void open(@TempDir Path directory) throws Exception {
    street = OpenStreet.speaking(PseudoLanguage.in(directory));
    worked = OpenStreet.speaking(PseudoLanguage.in(directory));
    WorkOnTheList.of(worked, 60);
    for (String name : CASES) {
      street.ehr.holds(HookCharts.bundle(name));
      street.desk().look("Procedure/" + name + "-proc1");
    }
  }

  @AfterAll
  static void close() {
    street.close();
    worked.close();
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/worklist?",
        "/worklist?state=all&owner=-&sort=case&page=2&",
        "/worklist?words=nothing-of-that-name&",
        "/worklist?said=owner&case=op-001&",
        "/performance?",
        "/performance?months=24&surgeon=Wei+Zhang&",
        "/performance?months=3&"
      })
  void theWorklistAndItsFiguresSpeakInWordsOfTheFiles(String address) throws Exception {
    for (String role : List.of("lead", "coder")) {
      var page = Visit.as(role, worked.base()).get(address + IN_PSEUDO);
      assertThat(page.statusCode()).isEqualTo(200);
      onlyOurWords(page.body());
    }
  }

  @Test
  void aLineOfTheWorklistSpeaksInWordsOfTheFiles() throws Exception {
    Visit lead = Visit.as("lead", worked.base());
    HttpResponse<String> line =
        lead.send(
            HttpRequest.newBuilder(
                    URI.create(worked.base() + "/worklist/op-001/owner?" + IN_PSEUDO))
                .header("X-Part", "line")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("seen=-&form-token=" + lead.token())));
    assertThat(line.statusCode()).isEqualTo(200);
    assertThat(line.body()).contains("<tr");
    onlyOurWords(line.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/library?",
        "/library?q=dura&",
        "/library?q=nothing-of-that-name&",
        "/library/access?",
        "/library/63300?",
        "/library/63302?",
        "/library/63308?"
      })
  void theLibrarySpeaksInWordsOfTheFiles(String address) throws Exception {
    onlyOurWords(street.get(address + IN_PSEUDO).body());
  }

  @Test
  void theOperationsOfAChartSpeakInWordsOfTheFiles() throws Exception {
    Visit clinician = Visit.as("clinician", "a04-proc1", street.base());
    onlyOurWords(clinician.get("/?" + IN_PSEUDO).body());
    onlyOurWords(Visit.as("clinician", street.base()).get("/?" + IN_PSEUDO).body());
  }

  @Test
  void whoIsSignedInReadsTheLibraryInWordsOfTheFiles() throws Exception {
    onlyOurWords(Visit.as("lead", street.base()).get("/library/63307?" + IN_PSEUDO).body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"coder", "cdi", "clinician", "lead"})
  void everyPageOfACaseSpeaksInWordsOfTheFiles(String role) throws Exception {
    for (String name : CASES) {
      Visit visit = Visit.as(role, name + "-proc1", street.base());
      onlyOurWords(visit.get("/cases/" + name + "-proc1?" + IN_PSEUDO).body());
      onlyOurWords(visit.get("/cases/" + name + "-proc1/questions?" + IN_PSEUDO).body());
    }
    onlyOurWords(Visit.as(role, "a02-proc1", street.base()).get(DOCUMENT + IN_PSEUDO).body());
  }

  private static void onlyOurWords(String page) {
    assertThat(page).contains(String.valueOf(PseudoLanguage.OPEN));
    assertThat(HardCoded.in(page, WORDS_OF_THE_RECORDS)).as(page).isEmpty();
  }
}
