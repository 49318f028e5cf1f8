package org.surgicode.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A document of a case, and its original that can do nothing. */
class DocumentPagesTest {
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
  void showsADocumentBesideItsOriginalWhichCanDoNothing() throws Exception {
    assertThat(street.get("/cases/u1").body())
        .contains(
            "/cases/u1/document?resource&#x3D;DocumentReference%2Fu&amp;attachment&#x3D;%23content%5B0")
        .contains("It is encrypted.");

    assertThat(street.get(document("0", "")).body())
        .contains("The L3 body.</pre>")
        .contains("<iframe sandbox", "&lt;b&gt;L3&lt;/b&gt;")
        .doesNotContain("alert(1)", "onerror", "<img");
    assertThat(street.get(document("1", "")).body())
        .contains("<img alt=\"The original\"", "attachment&#x3D;%23content%5B1%5D");
    assertThat(street.get(document("2", "")).body()).contains("The EHR did not give the document.");
  }

  @Test
  void handsOutAnOriginalAsAFileThatNoBrowserRuns() throws Exception {
    var web = street.get(document("0", "/file")).headers();
    assertThat(web.firstValue("Content-Type")).hasValue("application/octet-stream");
    assertThat(web.firstValue("Content-Disposition").orElse("")).startsWith("attachment");
    assertThat(web.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    var picture = street.get(document("1", "/file"));
    assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/png");
    assertThat(picture.headers().allValues("Content-Security-Policy"))
        .anyMatch(p -> p.contains("sandbox"));
    assertThat(street.get(document("2", "/file")).statusCode()).isEqualTo(502);
  }

  @Test
  void showsNoDocumentThatTheCaseDoesNotKnowOrThatHasChanged() throws Exception {
    String elsewhere = "/cases/u1/document?resource=Patient/1&attachment=%23content%5B0%5D";
    assertThat(street.get(elsewhere).statusCode()).isEqualTo(404);
    String changed =
        "/cases/s1/document?resource="
            + Reviews.DOCUMENT.resource()
            + "&attachment="
            + Reviews.DOCUMENT.attachment().replace("#", "%23");
    assertThat(street.get(changed).body()).contains("another version of this document");
  }

  private static String document(String content, String file) {
    return "/cases/u1/document"
        + file
        + "?resource=DocumentReference/u&attachment=%23content%5B"
        + content
        + "%5D";
  }
}
