package org.surgicode.ehr;

import ca.uhn.fhir.context.FhirContext;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.DocumentReference.DocumentReferenceContentComponent;
import org.hl7.fhir.r4.model.IdType;
import org.surgicode.review.Original;

/** Fetches one attachment of one document again, to show it to a person. */
final class OriginalFetch {
  private final Talk talk;
  private final FhirContext fhir;

  OriginalFetch(Talk talk, FhirContext fhir) {
    this.talk = talk;
    this.fhir = fhir;
  }

  /**
   * @param resource for example {@code DocumentReference/123}
   * @param place {@code #content[0]}, {@code #presentedForm[0]}, {@code Binary/…} or a link
   * @return empty when the resource has no such attachment, or no bytes of it
   * @throws org.surgicode.review.EhrProblem when it cannot be had
   */
  Optional<Original> fetch(String resource, String place) {
    var id = new IdType(resource);
    if (!id.hasIdPart() || !id.isIdPartValid()) {
      return Optional.empty();
    }
    if ("DocumentReference".equals(id.getResourceType())) {
      var note = talk.exchange().read(DocumentReference.class, id.getIdPart());
      return among(
          note.getContent().stream().map(DocumentReferenceContentComponent::getAttachment).toList(),
          "content",
          place);
    }
    if ("DiagnosticReport".equals(id.getResourceType())) {
      var report = talk.exchange().read(DiagnosticReport.class, id.getIdPart());
      return among(report.getPresentedForm(), "presentedForm", place);
    }
    return Optional.empty();
  }

  private Optional<Original> among(List<Attachment> list, String element, String place) {
    for (int i = 0; i < list.size(); i++) {
      Attachment attachment = list.get(i);
      String type = attachment.hasContentType() ? attachment.getContentType() : "";
      if (attachment.hasData()) {
        if (place.equals("#" + element + "[" + i + "]")) {
          return Optional.of(new Original(type, attachment.getData()));
        }
      } else if (attachment.hasUrl() && leadsTo(attachment.getUrl(), place)) {
        URI address = talk.origin().follow(attachment.getUrl(), "an attachment");
        return new BinaryFetch(talk, fhir.newJsonParser())
            .fetch(address, "an attachment", type)
            .map(binary -> original(binary, type));
      }
    }
    return Optional.empty();
  }

  private static boolean leadsTo(String url, String place) {
    String plain = new IdType(url).toUnqualifiedVersionless().getValue();
    return url.equals(place) || place.equals(plain);
  }

  private static Original original(Binary binary, String declared) {
    String type = binary.hasContentType() ? binary.getContentType() : declared;
    return new Original(type, binary.getData());
  }
}
