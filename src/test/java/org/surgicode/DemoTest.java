package org.surgicode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.surgicode.casefile.Determination;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.cli.RoundReport;
import org.surgicode.review.FiledReview;
import org.surgicode.review.ReviewRound;
import org.surgicode.web.Visit;

/** The first command's whole trip: two servers, every case over real HTTP, back into the EHR. */
class DemoTest {
  private static final List<String> FAILED = new ArrayList<>();
  private static Demo demo;
  private static List<FiledReview> first;

  @BeforeAll
  static void run() {
    demo = Demo.start(0, 0);
    first = demo.round(new Witness());
  }

  @AfterAll
  static void end() {
    demo.close();
  }

  @Test
  void reviewsADozenCasesWithoutAFailure() {
    assertThat(FAILED).isEmpty();
    assertThat(first).hasSize(12);
  }

  @Test
  void writesEveryReviewBackAndNothingTwice() throws Exception {
    assertThat(first).allSatisfy(filed -> assertThat(filed.written()).contains("GuidanceResponse"));
    List<String> before = written();
    List<FiledReview> second = demo.round(new Witness());
    assertThat(second).allSatisfy(filed -> assertThat(filed.written()).isEqualTo("unchanged"));
    assertThat(written()).isEqualTo(before);
  }

  @Test
  void alignsTheTableOfWhatItCameTo() {
    List<String> table = RoundReport.lines(first);
    assertThat(table).hasSize(13);
    int written = table.get(0).indexOf("Written to the EHR");
    for (int row = 0; row < first.size(); row++) {
      String line = table.get(row + 1);
      FiledReview filed = first.get(row);
      assertThat(line).startsWith(filed.caseId() + " ");
      assertThat(line).contains(" " + filed.review().judgement().determination().code() + " ");
      assertThat(line.substring(written)).isEqualTo(filed.written());
      filed.review().judgement().codes().forEach(code -> assertThat(line).contains(code.code()));
    }
  }

  @Test
  void comesToEveryDetermination() {
    assertThat(first)
        .extracting(filed -> filed.review().judgement().determination())
        .contains(Determination.values());
  }

  @Test
  void showsEveryCaseOnThePage() throws Exception {
    String page = get("worklist?state=all");
    assertThat(first).allSatisfy(filed -> assertThat(page).contains("/cases/" + filed.caseId()));
    for (FiledReview filed : first) {
      assertThat(get("cases/" + filed.caseId())).contains("qualified coder, who decides");
    }
  }

  @Test
  void keepsPatientsOutOfEveryAddress() throws Exception {
    assertThat(get("worklist?state=all")).doesNotContain("Kowalczyk").doesNotContain("Patient/");
  }

  @Test
  void tellsABusyPortInOneSentence() {
    int taken = URI.create(demo.address()).getPort();
    assertThatThrownBy(() -> Demo.start(taken, 0))
        .isInstanceOf(UnusableInput.class)
        .hasMessage(
            "Port " + taken + " of 127.0.0.1 is in use: stop the program that listens there.");
  }

  /** Ids and versions of all that a round could write. */
  private static List<String> written() throws Exception {
    List<String> entries = new ArrayList<>();
    for (String type :
        List.of("Device", "GuidanceResponse", "Task", "DetectedIssue", "Provenance")) {
      URI address = URI.create(demo.ehrAddress() + "/" + type + "?_count=500");
      String json =
          HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
              .body();
      Bundle found = FhirContext.forR4Cached().newJsonParser().parseResource(Bundle.class, json);
      found.getEntry().forEach(e -> entries.add(e.getResource().getId()));
      assertThat(found.getEntry()).isNotEmpty();
    }
    return entries;
  }

  private static String get(String path) throws Exception {
    return Visit.as("coder", demo.address()).get("/" + path).body();
  }

  private record Witness() implements ReviewRound.Progress {
    @Override
    public void begun(int operations) {}

    @Override
    public void done(FiledReview filed) {}

    @Override
    public void failed(String procedure, String sentence) {
      FAILED.add(procedure + ": " + sentence);
    }
  }
}
