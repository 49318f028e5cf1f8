package org.surgicode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.surgicode.ChangedCase.all;
import static org.surgicode.ChangedCase.judged;
import static org.surgicode.ChangedCase.plain;
import static org.surgicode.ChangedCase.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.surgicode.casefile.Determination;
import org.surgicode.casefile.Flag;
import org.surgicode.casefile.Judgement;
import org.surgicode.casefile.Status;
import org.surgicode.fhir.text.Pdfs;

/** What cannot be read is neither documented nor undocumented: the review waits for a person. */
class UnreadReportsTest {
  private static final String GERMAN =
      """
      OP-Bericht
      Der Patient wurde in Rechtsseitenlage gelagert. Über einen linksseitigen retroperitonealen
      Zugang wurde der dritte Lendenwirbelkörper dargestellt und zu zwei Dritteln entfernt. Danach
      wurde die Dura eröffnet und das Schwannom vollständig ausgelöst. Verschluss der Dura mit
      fortlaufender Naht, Einlage eines Cages, Anlage einer Platte von L2 bis L4.
      """;

  @Test
  void theCaseIsSupportedAsLongAsItsReportCanBeRead() {
    assertThat(judged(bundle -> {}).determination()).isEqualTo(Determination.SUPPORTED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"encrypted", "scan", "broken", "picture", "missing", "altered"})
  void anUnreadableReportPutsTheReviewOnHold(String harm) {
    Judgement judged =
        judged(bundle -> report(bundle).setContent(null).addContent().setAttachment(harmed(harm)));

    assertOnHold(judged, "unreadable-document");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        GERMAN,
        "OP-Bericht\nDiagnose: Schwannom L3 intradural. Operation: Korporektomie L3 retroperitoneal"
            + " links, Tumorentfernung. Narkose: ITN. Lagerung rechts. Zugang retroperitoneal."
            + " Wirbelkörper L3 zu 2/3 entfernt. Duraeröffnung. Tumor komplett entfernt. Duranaht.",
        "Протокол операции. Больной уложен на правый бок. Удалено тело позвонка L3, опухоль удалена.",
        "手術記録。左後腹膜到達法により第三腰椎椎体を切除し硬膜を切開して神経鞘腫を全摘出した。"
      })
  void aReportInAnotherLanguageIsNotReadAndNotCalledSilent(String words) {
    Judgement judged =
        judged(bundle -> report(bundle).setContent(null).addContent().setAttachment(plain(words)));

    assertOnHold(judged, "language-not-read");
    assertThat(judged.flags().get(0).evidence()).isNotEmpty();
  }

  @Test
  void anUnreadableAddendumHoldsWhatItsReportProves() {
    Judgement judged =
        judged(
            bundle -> {
              DocumentReference addendum = report(bundle).copy();
              addendum.setId("DocumentReference/addendum");
              addendum.setContent(null).addContent().setAttachment(harmed("encrypted"));
              bundle.addEntry().setResource(addendum);
            });

    assertOnHold(judged, "unreadable-document");
    assertThat(judged.verdicts()).isNotEmpty();
  }

  @Test
  void anUnreadableDraftThatWasReplacedHoldsNothing() {
    Judgement judged =
        judged(
            bundle -> {
              DocumentReference draft = report(bundle).copy();
              draft.setId("DocumentReference/draft");
              draft.setStatus(DocumentReferenceStatus.SUPERSEDED);
              draft.setContent(null).addContent().setAttachment(harmed("broken"));
              bundle.addEntry().setResource(draft);
            });

    assertThat(judged.determination()).isEqualTo(Determination.SUPPORTED);
  }

  @Test
  void anUnreadableReportOfAnotherYearHoldsNothing() {
    Judgement judged =
        judged(
            bundle -> {
              DocumentReference old = report(bundle).copy();
              old.setId("DocumentReference/old");
              old.getDateElement().setValueAsString("2019-03-03T10:00:00Z");
              old.setContext(null);
              old.setContent(null).addContent().setAttachment(harmed("picture"));
              bundle.addEntry().setResource(old);
            });

    assertThat(judged.determination()).isEqualTo(Determination.SUPPORTED);
    assertThat(judged.flags()).extracting(Flag::id).doesNotContain("unread-record");
  }

  @Test
  void anUnreadablePathologyReportIsNotCalledMissing() {
    Judgement judged =
        judged(
            bundle ->
                all(bundle, DiagnosticReport.class).stream()
                    .filter(r -> r.hasPresentedForm() || r.hasConclusion())
                    .forEach(
                        r -> {
                          r.setConclusion(null);
                          r.setPresentedForm(List.of(harmed("encrypted")));
                        }));

    assertThat(judged.determination()).isEqualTo(Determination.SUPPORTED);
    assertThat(judged.flags())
        .extracting(Flag::id)
        .contains("unread-record")
        .doesNotContain("pathology-report", "preop-imaging");
  }

  private static void assertOnHold(Judgement judged, String reason) {
    assertThat(judged.determination()).isEqualTo(Determination.INSUFFICIENT_DOCUMENTATION);
    assertThat(judged.codes()).isEmpty();
    assertThat(judged.alternatives()).isEmpty();
    assertThat(judged.companions()).isEmpty();
    assertThat(judged.verdicts()).noneMatch(v -> v.status() == Status.NOT_DOCUMENTED);
    assertThat(judged.flags()).extracting(Flag::id).containsExactly(reason);
    assertThat(judged.release().state()).isEqualTo("hold");
    assertThat(judged.release().because()).containsExactly(reason);
  }

  private static Attachment harmed(String harm) {
    return switch (harm) {
      case "encrypted" -> data("application/pdf", Pdfs.encrypted("The L3 body was removed."));
      case "scan" -> data("application/pdf", Pdfs.of());
      case "broken" -> data("application/rtf", bytes("no rich text"));
      case "picture" -> data("image/tiff", bytes("II*"));
      case "missing" -> new Attachment().setContentType("text/plain").setUrl("Binary/nowhere");
      case "altered" -> plain("The L3 body was removed.").setSize(4711);
      default -> throw new IllegalArgumentException(harm);
    };
  }

  private static Attachment data(String contentType, byte[] bytes) {
    return new Attachment().setContentType(contentType).setData(bytes);
  }

  private static byte[] bytes(String words) {
    return words.getBytes(StandardCharsets.UTF_8);
  }
}
