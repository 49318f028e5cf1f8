package org.surgicode.ehr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.surgicode.ehr.StubbedEhr.one;

import java.nio.charset.StandardCharsets;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.DocumentReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.surgicode.casefile.ChartDocument;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.review.EhrProblem;
import org.surgicode.review.Original;

/** The original of a document, fetched again to be shown. */
class OriginalFetchTest {
  private final StubbedEhr ehr = new StubbedEhr("a02");

  @AfterEach
  void stop() {
    ehr.close();
  }

  @Test
  void everyDocumentOfACaseCanBeFetchedAgainAsItWas() {
    SurgicalCase read = ehr.ehr().fetch(ehr.operation());
    assertThat(read.documents()).isNotEmpty();

    for (ChartDocument document : read.documents()) {
      if (document.attachment().equals("#conclusion")) {
        continue;
      }
      Original original =
          ehr.ehr().original(document.resource(), document.attachment()).orElseThrow();
      assertThat(original.bytes()).isNotEmpty();
      assertThat(original.contentType()).startsWith(document.contentType());
    }
  }

  @Test
  void aLinkToAnotherHostIsNotFollowed() {
    var note = new DocumentReference();
    note.setId("DocumentReference/away");
    note.addContent().setAttachment(new Attachment().setUrl("https://example.org/x.pdf"));
    ehr.answer(one("DocumentReference/away"), note);

    assertThatThrownBy(
            () -> ehr.ehr().original("DocumentReference/away", "https://example.org/x.pdf"))
        .isInstanceOfSatisfying(
            EhrProblem.class, e -> assertThat(e.kind()).isEqualTo(EhrProblem.Kind.FOREIGN_LINK));
  }

  @Test
  void nothingElseOfTheEhrCanBeFetchedThisWay() {
    assertThat(ehr.ehr().original("Patient/a02-pt", "#content[0]")).isEmpty();
    assertThat(ehr.ehr().original("DocumentReference/../Patient/1", "#content[0]")).isEmpty();
    var note = (DocumentReference) ehr.all("DocumentReference").get(0);
    assertThat(ehr.ehr().original(StubbedEhr.name(note), "Binary/other")).isEmpty();
  }

  @Test
  void inlineContentIsFetchedByItsPlace() {
    var note = new DocumentReference();
    note.setId("DocumentReference/inline");
    note.addContent()
        .setAttachment(
            new Attachment()
                .setContentType("text/plain")
                .setData("L3 removed.".getBytes(StandardCharsets.UTF_8)));
    ehr.answer(one("DocumentReference/inline"), note);

    assertThat(ehr.ehr().original("DocumentReference/inline", "#content[0]").orElseThrow().bytes())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo("L3 removed.");
    assertThat(ehr.ehr().original("DocumentReference/inline", "#content[1]")).isEmpty();
  }
}
