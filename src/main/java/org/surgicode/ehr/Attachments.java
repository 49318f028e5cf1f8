package org.surgicode.ehr;

import java.net.URI;
import java.util.List;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.IdType;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the texts that documents point to. One that the EHR has lost, or that is larger than the
 * limit, is left out: its document then counts as unreadable, which is not the same as absent.
 */
final class Attachments {
  private final Talk talk;
  private final BinaryFetch binaries;
  private final Gathering gathering;

  Attachments(Talk talk, BinaryFetch binaries, Gathering gathering) {
    this.talk = talk;
    this.binaries = binaries;
    this.gathering = gathering;
  }

  void of(List<DocumentReference> documents, List<DiagnosticReport> reports) {
    for (DocumentReference document : documents) {
      if (document.getStatus() != DocumentReferenceStatus.ENTEREDINERROR) {
        document.getContent().forEach(content -> gather(content.getAttachment()));
      }
    }
    reports.forEach(report -> report.getPresentedForm().forEach(this::gather));
  }

  private void gather(Attachment attachment) {
    String link = attachment.getUrl();
    if (link == null || link.isBlank() || attachment.hasData() || gathering.holds(link)) {
      return;
    }
    IdType id = new IdType(link);
    boolean binary = "Binary".equals(id.getResourceType()) && id.hasIdPart();
    String what = binary ? "Binary/" + id.getIdPart() : "an attachment";
    URI address = talk.origin().follow(link, what);
    binaries
        .fetch(address, what, attachment.getContentType())
        .ifPresent(found -> gathering.addAt(link, named(found, binary ? id : null)));
  }

  private static Binary named(Binary found, @Nullable IdType id) {
    if (id == null) {
      found.setId((IdType) null);
    } else {
      found.setId(id.toUnqualifiedVersionless());
    }
    return found;
  }
}
