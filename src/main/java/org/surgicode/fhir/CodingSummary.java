package org.surgicode.fhir;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Date;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.DocumentReference.DocumentReferenceContextComponent;
import org.hl7.fhir.r4.model.DocumentReference.ReferredDocumentStatus;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;

/** The review as one readable note, for an EHR that takes documents only. */
final class CodingSummary {
  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);
  private static final String CATEGORY =
      "http://hl7.org/fhir/us/core/CodeSystem/us-core-documentreference-category";

  private static final String TITLE = "SurgiCode coding review ";

  private CodingSummary() {}

  static DocumentReference of(PacketContext packet, String fingerprint, SummaryTerms terms) {
    var document = new DocumentReference();
    Labels.concluded(document, "coding-summary");
    document.addIdentifier(
        Labels.identifier(Systems.SUMMARY, packet.keys().evaluation() + "." + fingerprint));
    document.setStatus(DocumentReferenceStatus.CURRENT);
    document.setDocStatus(ReferredDocumentStatus.FINAL);
    document.setType(Labels.code(terms.system(), terms.code()));
    document.addCategory(Labels.code(CATEGORY, "clinical-note"));
    document.setSubject(packet.patient());
    document.setDate(Date.from(packet.at()));
    if (terms.author() == null) {
      document.addAuthor(SoftwareAgent.within(document, packet));
    } else {
      document.addAuthor(new Reference(terms.author()));
    }
    document.setDescription("Coding review: a suggestion for a qualified coder, who decides");
    String reference = fingerprint.substring(0, 16);
    byte[] text = SummaryText.of(packet.review(), reference).getBytes(StandardCharsets.UTF_8);
    document
        .addContent()
        .getAttachment()
        .setContentType("text/plain;charset=utf-8")
        .setData(text)
        .setSize(text.length)
        .setHash(Sha256.digest("SHA-1", text))
        .setTitle(TITLE + reference)
        .setCreationElement(Labels.moment(packet.at()));
    document.setContext(context(packet));
    return document;
  }

  /** Whether a document of the chart is such a summary: it proves nothing about an operation. */
  static boolean isOne(DocumentReference document) {
    return document.getIdentifier().stream().anyMatch(i -> Systems.SUMMARY.equals(i.getSystem()))
        || document.getContent().stream()
            .anyMatch(c -> Coded.plain(c.getAttachment().getTitle()).startsWith(TITLE));
  }

  private static DocumentReferenceContextComponent context(PacketContext packet) {
    var context = new DocumentReferenceContextComponent();
    packet.encounter().ifPresent(context::addEncounter);
    LocalDate day = packet.review().surgicalCase().dateOfService();
    if (day != null) {
      var period = new Period();
      period.setStartElement(
          new DateTimeType(day.atStartOfDay(ZoneOffset.UTC).toInstant().toString()));
      period.setEndElement(
          new DateTimeType(day.atTime(LAST_SECOND).toInstant(ZoneOffset.UTC).toString()));
      context.setPeriod(period);
    }
    packet.procedures().forEach(context::addRelated);
    return context;
  }
}
