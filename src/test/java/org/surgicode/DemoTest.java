package org.surgicode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.review.FiledReview;
import org.surgicode.review.ReviewRound;

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
  void showsEveryCaseOnThePage() throws Exception {
    String page = get("");
    assertThat(first).allSatisfy(filed -> assertThat(page).contains("/cases/" + filed.caseId()));
    for (FiledReview filed : first) {
      assertThat(get("cases/" + filed.caseId())).contains("qualified coder, who decides");
    }
  }

  @Test
  void keepsPatientsOutOfEveryAddress() throws Exception {
    assertThat(get("")).doesNotContain("Kowalczyk").doesNotContain("Patient/");
  }

  @Test
  void tellsABusyPortInOneSentence() {
    int taken = URI.create(demo.address()).getPort();
    assertThatThrownBy(() -> Demo.start(taken, 0))
        .isInstanceOf(UnusableInput.class)
        .hasMessage(
            "Port " + taken + " of 127.0.0.1 is in use: stop the program that listens there.");
  }

  private static String get(String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(demo.address() + path)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
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
