package org.surgicode.ehr;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.surgicode.ehr.StubbedEhr.json;
import static org.surgicode.ehr.StubbedEhr.one;
import static org.surgicode.ehr.StubbedEhr.search;
import static org.surgicode.ehr.StubbedEhr.searchset;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.DocumentReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surgicode.casefile.ChartDocument;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.casefile.UnreadDocument;
import org.surgicode.casefile.UnreadReason;
import org.surgicode.review.EhrProblem;
import org.surgicode.review.EhrProblem.Kind;

/** Texts behind links, in the shapes in which EHRs serve them. */
class AttachmentFetchTest {
  private static final String WORDS = "The L3 body was taken down with a burr.";

  private final StubbedEhr ehr = new StubbedEhr("a02");
  private final DocumentReference note = note();

  @AfterEach
  void stop() {
    ehr.close();
  }

  @ParameterizedTest
  @CsvSource({"f20, text/html", "a02, text/plain"})
  void rawBytesAreReadInTheirOwnFormat(String caseName, String format) {
    try (var other = new StubbedEhr(caseName)) {
      var documents = other.ehr().fetch(other.operation()).documents();

      assertThat(documents).anyMatch(d -> d.contentType().equals(format));
    }
  }

  @Test
  void aPdfBehindALinkIsRead() {
    try (var other = new StubbedEhr(caseWith("application/pdf"))) {
      var documents = other.ehr().fetch(other.operation()).documents();

      assertThat(documents)
          .anyMatch(d -> d.contentType().equals("application/pdf") && d.text().length() > 200);
    }
  }

  @Test
  void aBinaryResourceIsUnwrapped() {
    points("Binary/one");
    ehr.answer(one("Binary/one"), binary());

    assertThat(fetched().text()).isEqualTo(WORDS);
    assertThat(fetched().attachment()).isEqualTo("Binary/one");
  }

  @Test
  void theBytesAreAskedForInTheFormatThatTheDocumentAnnounces() {
    points("Binary/one");
    ehr.serve(one("Binary/one"), raw("text/plain"));

    fetch();

    ehr.server.verify(
        1,
        WireMock.getRequestedFor(WireMock.urlPathEqualTo("/fhir/Binary/one"))
            .withHeader("Accept", WireMock.matching("text/plain, application/fhir\\+json.*")));
  }

  @Test
  void theCharsetOfTheAnswerCounts() {
    points("Binary/one");
    ehr.serve(
        one("Binary/one"),
        aResponse()
            .withHeader("Content-Type", "text/plain; charset=ISO-8859-1")
            .withBody("Größe 2 cm".getBytes(StandardCharsets.ISO_8859_1)));

    assertThat(fetched().text()).isEqualTo("Größe 2 cm");
  }

  @Test
  void anAbsoluteLinkToTheSameEhrIsFollowed() {
    points(ehr.base() + "/Binary/one");
    ehr.serve(one("Binary/one"), raw("text/plain"));

    assertThat(fetched().text()).isEqualTo(WORDS);
  }

  @Test
  void aLinkBesideTheFhirBaseIsFollowedWhenItStaysAtTheEhr() {
    points("/documents/7?view=full");
    ehr.serve(
        WireMock.get(WireMock.urlPathEqualTo("/documents/7")).atPriority(5), raw("text/plain"));

    assertThat(fetched().text()).isEqualTo(WORDS);
  }

  @Test
  void aLinkToAnotherHostIsNotFollowed() {
    points("https://storage.example.org/one.pdf");

    assertUnread(UnreadReason.ELSEWHERE);
  }

  @Test
  void aLinkToAFileOfThisMachineIsNotFollowed() {
    points("file:///etc/passwd");

    assertUnread(UnreadReason.ELSEWHERE);
  }

  @ParameterizedTest
  @CsvSource({"404", "410"})
  void aLostTextIsUnreadableWhichIsNotAbsent(int status) {
    points("Binary/one");
    ehr.serve(one("Binary/one"), aResponse().withStatus(status));

    assertThat(fetch().unreadable())
        .extracting(UnreadDocument::resource)
        .containsExactly(StubbedEhr.name(note));
  }

  @Test
  void aTextThatThisSoftwareMayNotReadIsUnreadable() {
    points("Binary/one");
    ehr.serve(one("Binary/one"), aResponse().withStatus(403));

    assertUnread(UnreadReason.REFUSED);
  }

  @Test
  void aTextBeyondTheLimitIsUnreadable() {
    ehr.largestAnswer = 100_000;
    points("Binary/one");
    ehr.serve(one("Binary/one"), raw("text/plain").withBody("x".repeat(100_001)));

    assertThat(fetch().unreadable())
        .extracting(UnreadDocument::resource)
        .containsExactly(StubbedEhr.name(note));
  }

  @Test
  void aTextThatTheServerFailsToGiveIsAProblemOfTheWholeFetch() {
    points("Binary/one");
    ehr.serve(one("Binary/one"), aResponse().withStatus(503));

    assertThat(problem().kind()).isEqualTo(Kind.SERVER_ERROR);
    assertThat(ehr.requests("Binary/one")).isEqualTo(StubbedEhr.RETRIES + 1);
  }

  @Test
  void anAnswerOfAnotherKindIsUnreadable() {
    points("Binary/one");
    ehr.answer(one("Binary/one"), ehr.patient());

    assertThat(problem().kind()).isEqualTo(Kind.UNREADABLE_ANSWER);
  }

  @Test
  void aCutBinaryResourceIsUnreadable() {
    points("Binary/one");
    String whole = StubbedEhr.FHIR.newJsonParser().encodeResourceToString(binary());
    ehr.serve(one("Binary/one"), json(whole.substring(0, whole.length() - 20)));

    assertThat(problem().kind()).isEqualTo(Kind.UNREADABLE_ANSWER);
  }

  @Test
  void aTextThatSeveralDocumentsShareIsFetchedOnce() {
    points("Binary/one");
    var copy = note.copy();
    copy.setId("DocumentReference/copy");
    ehr.answer(search("DocumentReference"), searchset(List.of(note, copy)));
    ehr.serve(one("Binary/one"), raw("text/plain"));

    assertThat(fetch().documents().stream().filter(d -> d.text().equals(WORDS))).hasSize(2);
    assertThat(ehr.requests("Binary/one")).isOne();
  }

  @Test
  void aWithdrawnDocumentIsNotFetched() {
    note.setStatus(org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus.ENTEREDINERROR);
    points("Binary/one");
    ehr.serve(one("Binary/one"), raw("text/plain"));

    assertThat(fetch().unreadable()).isEmpty();
    assertThat(ehr.requests("Binary/one")).isZero();
  }

  private void assertUnread(UnreadReason reason) {
    assertThat(fetch().unreadable())
        .extracting(d -> d.resource() + " " + d.reason())
        .containsExactly(StubbedEhr.name(note) + " " + reason);
  }

  private DocumentReference note() {
    return ((DocumentReference) ehr.all("DocumentReference").get(0)).copy();
  }

  private void points(String link) {
    var attachment = new Attachment().setContentType("text/plain").setUrl(link);
    note.getContentFirstRep().setAttachment(attachment);
    ehr.answer(search("DocumentReference"), searchset(List.of(note)));
  }

  private static Binary binary() {
    var binary = new Binary();
    binary.setId("one");
    binary.setContentType("text/plain").setData(WORDS.getBytes(StandardCharsets.UTF_8));
    return binary;
  }

  private static ResponseDefinitionBuilder raw(String format) {
    return aResponse().withHeader("Content-Type", format).withBody(WORDS);
  }

  private static String caseWith(String format) {
    for (String name : List.of("a01", "a03", "a04", "a05", "a06", "a07", "a08", "a09", "a10")) {
      try (var ehr = new StubbedEhr(name)) {
        if (ehr.all("Binary").stream()
            .anyMatch(b -> ((Binary) b).getContentType().equals(format))) {
          return name;
        }
      }
    }
    throw new AssertionError("no case holds " + format);
  }

  private SurgicalCase fetch() {
    return ehr.ehr().fetch(ehr.operation());
  }

  private ChartDocument fetched() {
    return fetch().documents().stream()
        .filter(d -> d.resource().equals(StubbedEhr.name(note)))
        .findFirst()
        .orElseThrow();
  }

  private EhrProblem problem() {
    return Assertions.assertThrows(EhrProblem.class, this::fetch);
  }
}
