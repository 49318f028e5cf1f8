package org.surgicode.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.surgicode.fhir.Charts.inline;
import static org.surgicode.fhir.Charts.link;
import static org.surgicode.fhir.Charts.note;
import static org.surgicode.fhir.Charts.spineChart;

import java.nio.charset.StandardCharsets;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.DocumentReference;
import org.junit.jupiter.api.Test;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.casefile.UnreadDocument;
import org.surgicode.casefile.UnreadReason;
import org.surgicode.casefile.UnusableInput;

/** A text that cannot be had or read is said to be so, and never taken for absent. */
class UnreadAttachmentsTest {
  @Test
  void anUnreadableFormatGivesWayToTheNextBest() {
    DocumentReference note =
        note(inline("text/plain", " "), inline("application/rtf", "{\\rtf1 from rtf}"));

    SurgicalCase one = spineChart().add(note, "d").readOne();

    assertThat(one.documents()).singleElement().extracting("text").isEqualTo("from rtf");
    assertThat(one.unreadable()).isEmpty();
  }

  @Test
  void aShortTextBesideAnUnreadableFormatMayNotBeTheWholeNote() {
    DocumentReference note =
        note(
            inline("text/plain", "See the attached report."),
            inline("application/pdf", "%PDF- broken"));

    SurgicalCase one = spineChart().add(note, "d").readOne();

    assertThat(one.documents()).hasSize(1);
    assertThat(one.unreadable())
        .extracting(d -> d.attachment() + " " + d.reason().code())
        .containsExactly("#content[1] broken");
  }

  @Test
  void aFullTextNeedsNoOtherFormat() {
    DocumentReference note =
        note(
            inline("text/plain", "The L3 body was removed. ".repeat(20)),
            inline("application/pdf", "%PDF- broken"));

    assertThat(spineChart().add(note, "d").readOne().unreadable()).isEmpty();
  }

  @Test
  void anUnreadPartOfANoteIsSaidSoBesideTheOthers() {
    DocumentReference note =
        note(inline("text/plain", "part 1"), link("text/plain", "Binary/elsewhere"));

    SurgicalCase one = spineChart().add(note, "d").readOne();

    assertThat(one.documents()).hasSize(1);
    assertThat(one.unreadable())
        .extracting(UnreadDocument::attachment)
        .contains("Binary/elsewhere");
  }

  @Test
  void contentThatTheEhrKeepsBackIsUnread() {
    var masked = link("text/plain", "Binary/b");
    masked.addExtension(
        "http://hl7.org/fhir/StructureDefinition/data-absent-reason",
        new org.hl7.fhir.r4.model.CodeType("masked"));
    var large = link("text/plain", "Binary/c");
    UnreadMark.put(large, UnreadReason.TOO_LARGE);

    assertThat(spineChart().add(note(masked), "d").add(note(large), "e").readOne().unreadable())
        .extracting(UnreadDocument::reason)
        .containsExactly(UnreadReason.REFUSED, UnreadReason.TOO_LARGE);
  }

  @Test
  void whatCannotBeReadIsSaidSoAndNeverTakenForAbsent() {
    SurgicalCase one =
        spineChart()
            .add(note(link("text/plain", "Binary/elsewhere")), "dangling")
            .add(note(inline("image/jpeg", "...")), "picture")
            .add(note(inline("application/pdf", "%PDF- broken")), "broken")
            .add(note(), "empty")
            .readOne();

    assertThat(one.documents()).isEmpty();
    assertThat(one.unreadable())
        .extracting(d -> d.resource() + " " + d.reason().code())
        .containsExactly(
            "DocumentReference/dangling missing",
            "DocumentReference/picture unknown-format",
            "DocumentReference/broken broken");
  }

  @Test
  void aCopyThatWasCutShortOrAlteredIsUnreadable() {
    var cut = inline("text/plain", "L3 rem").setSize(11);
    var altered = inline("text/plain", "L4 removed.");
    altered.setHash(Sha256.digest("SHA-1", "L3 removed.".getBytes(StandardCharsets.UTF_8)));

    SurgicalCase one = spineChart().add(note(cut), "cut").add(note(altered), "altered").readOne();

    assertThat(one.unreadable())
        .extracting(UnreadDocument::reason)
        .containsExactly(UnreadReason.ALTERED, UnreadReason.ALTERED);
  }

  @Test
  void dataThatIsNotBase64IsUnreadable() {
    String json =
        spineChart()
            .add(note(inline("text/plain", "L3 removed.")), "d")
            .json()
            .replace("TDMgcmVtb3ZlZC4=", "!!!! not base64 !!!!");

    assertThat(Cases.BUNDLES.read(json, "x").get(0).unreadable())
        .extracting(d -> d.resource() + " " + d.attachment() + " " + d.reason().code())
        .containsExactly("DocumentReference/d #content[0] altered");
  }

  @Test
  void aBinaryWithoutContentStopsTheReview() {
    Charts chart =
        spineChart()
            .add(note(link("text/plain", "Binary/b")), "d")
            .add(new Binary().setContentType("text/plain"), "b");

    assertThatThrownBy(chart::read)
        .isInstanceOfSatisfying(
            UnusableInput.class, e -> assertThat(e.code()).isEqualTo("no-content"));
  }
}
