package org.surgicode.ehr;

import ca.uhn.fhir.context.FhirContext;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.IdType;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.UnreadReason;
import org.surgicode.fhir.UnreadMark;
import org.surgicode.review.EhrProblem;

/**
 * Fetches the texts that documents point to, each once however many point to it. One that cannot be
 * had for good (lost, refused, too large, outside the EHR) is marked with the reason: its document
 * then counts as unreadable, which is not the same as absent. What may be had later is a problem of
 * the whole fetch.
 */
final class Attachments {
  private final Talk talk;
  private final FhirContext fhir;
  private final Gathering gathering;
  private final Map<String, List<Attachment>> wanted = new LinkedHashMap<>();

  Attachments(Talk talk, FhirContext fhir, Gathering gathering) {
    this.talk = talk;
    this.fhir = fhir;
    this.gathering = gathering;
  }

  void of(List<DocumentReference> documents, List<DiagnosticReport> reports) {
    for (DocumentReference document : documents) {
      if (document.getStatus() != DocumentReferenceStatus.ENTEREDINERROR) {
        document.getContent().forEach(content -> want(content.getAttachment()));
      }
    }
    reports.forEach(report -> report.getPresentedForm().forEach(this::want));
    List<String> links = List.copyOf(wanted.keySet());
    List<Callable<Optional<Binary>>> tasks = new ArrayList<>();
    wanted.forEach((link, all) -> tasks.add(() -> fetched(link, all)));
    List<Optional<Binary>> found = talk.site().crew().all(tasks);
    for (int i = 0; i < links.size(); i++) {
      String link = links.get(i);
      found.get(i).ifPresent(binary -> gathering.addAt(link, binary));
    }
  }

  private void want(Attachment attachment) {
    String link = attachment.getUrl();
    if (link != null && !link.isBlank() && !attachment.hasData() && !gathering.holds(link)) {
      wanted.computeIfAbsent(link, l -> new ArrayList<>()).add(attachment);
    }
  }

  private Optional<Binary> fetched(String link, List<Attachment> all) {
    IdType id = new IdType(link);
    boolean binary = "Binary".equals(id.getResourceType()) && id.hasIdPart();
    String what = binary ? "Binary/" + id.getIdPart() : "an attachment";
    try {
      URI address = talk.origin().follow(link, what);
      return new BinaryFetch(talk.another(), fhir.newJsonParser())
          .fetch(address, what, all.get(0).getContentType())
          .map(found -> named(found, binary ? id : null));
    } catch (EhrProblem e) {
      UnreadReason reason = forGood(e);
      all.forEach(attachment -> UnreadMark.put(attachment, reason));
      return Optional.empty();
    }
  }

  private static UnreadReason forGood(EhrProblem problem) {
    return switch (problem.kind()) {
      case NOT_FOUND -> UnreadReason.MISSING;
      case REFUSED -> UnreadReason.REFUSED;
      case INCOMPLETE -> UnreadReason.TOO_LARGE;
      case FOREIGN_LINK -> UnreadReason.ELSEWHERE;
      default -> throw problem;
    };
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
