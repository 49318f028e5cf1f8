package org.surgicode.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.surgicode.web.door.DoorRules;

/** Answers are compressed for our own pages, and for nobody who could learn from their length. */
class PackingTest {
  private static OpenStreet street;

  @BeforeAll
  static void open() {
    street = new OpenStreet(DoorRules.usual());
  }

  @AfterAll
  static void close() {
    street.close();
  }

  @Test
  void aTypedAddressAndOurOwnPagesAreAnsweredCompressed() throws Exception {
    assertThat(packed("/library", "none")).hasValue("gzip");
    assertThat(packed("/library", "same-origin")).hasValue("gzip");
    assertThat(packed("/surgicode.css", "same-origin")).hasValue("gzip");
  }

  @Test
  void whatAnotherSiteMakesABrowserAskForIsNot() throws Exception {
    assertThat(packed("/library?q=guess", "cross-site")).isEmpty();
    assertThat(packed("/library?q=guess", "same-site")).isEmpty();
  }

  @Test
  void whoDoesNotSayFromWhereHeAsksGetsTheWholeLength() throws Exception {
    HttpResponse<String> answer = street.get("/library", "Accept-Encoding", "gzip");
    assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(answer.body()).contains("</html>");
  }

  private static Optional<String> packed(String path, String from) throws Exception {
    return street
        .get(path, "Accept-Encoding", "gzip", "Sec-Fetch-Site", from)
        .headers()
        .firstValue("Content-Encoding");
  }
}
