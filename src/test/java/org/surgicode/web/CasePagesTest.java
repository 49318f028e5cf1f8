package org.surgicode.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages of a case as a browser meets them. */
class CasePagesTest {
  private static PagesStreet street;

  @BeforeAll
  static void open() throws Exception {
    street = new PagesStreet();
  }

  @AfterAll
  static void close() {
    street.close();
  }

  @Test
  void showsTheWordsThatCarryACriterion() throws Exception {
    assertThat(street.get("/cases/s1").body())
        .contains("L3 body was removed completely")
        .contains("Part or all of a vertebral body was removed.")
        .contains("Operative report, March\u00a04,\u00a02026", "DESCRIPTION OF PROCEDURE")
        .contains("Please state what is known about lesion-size.")
        .contains("For the surgeon", "House rule")
        .contains("edition 2026.1");
  }

  @Test
  void saysWhereNothingWasFound() throws Exception {
    assertThat(street.get("/cases/i1").body())
        .contains("Not documented", "Conflicting")
        .contains("Nothing about it in the one document that was searched.");
  }

  @Test
  void escapesWhatTheRecordSays() throws Exception {
    assertThat(street.get("/cases/s1").body())
        .contains("&lt;b&gt;meningioma&lt;/b&gt;")
        .doesNotContain("<b>meningioma");
  }

  @Test
  void namesTheNeighbouringFamilyToLookAt() throws Exception {
    assertThat(street.get("/cases/n1").body()).contains("Look at instead", "99980-99983");
  }

  @Test
  void meetsAnUnknownAddressWithAFriendlyPage() throws Exception {
    for (String address : List.of("/nowhere", "/cases/unknown")) {
      HttpResponse<String> answer = street.get(address);
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body())
          .contains("<h1>Nothing here</h1>", "choose from what there is")
          .doesNotContain("Exception");
    }
  }

  @Test
  void letsTheBrowserRunNothingAndKeepNothing() throws Exception {
    var headers = street.get("/cases/s1").headers();
    assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "frame-ancestors 'none'");
    assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
    assertThat(street.get("/cases/s1").body())
        .containsOnlyOnce("<script type=\"module\" src=\"/case.js\"></script>")
        .doesNotContain(" style=");
  }
}
