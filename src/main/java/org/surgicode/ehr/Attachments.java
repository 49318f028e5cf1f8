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

/**
 * Fetches the texts that documents point to, each once however many point to it. One that the EHR
 * has lost, or that is larger than the limit, is left out: its document then counts as unreadable,
 * which is not the same as absent.
 */
final class Attachments {
  private final Talk talk;
  private final FhirContext fhir;
  private final Gathering gathering;
  private final Map<String, Attachment> wanted = new LinkedHashMap<>();

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
    wanted.forEach((link, attachment) -> tasks.add(task(link, attachment)));
    List<Optional<Binary>> found = talk.site().crew().all(tasks);
    for (int i = 0; i < links.size(); i++) {
      String link = links.get(i);
      found.get(i).ifPresent(binary -> gathering.addAt(link, binary));
    }
  }

  private void want(Attachment attachment) {
    String link = attachment.getUrl();
    if (link != null && !link.isBlank() && !attachment.hasData() && !gathering.holds(link)) {
      wanted.putIfAbsent(link, attachment);
    }
  }

  private Callable<Optional<Binary>> task(String link, Attachment attachment) {
    IdType id = new IdType(link);
    boolean binary = "Binary".equals(id.getResourceType()) && id.hasIdPart();
    String what = binary ? "Binary/" + id.getIdPart() : "an attachment";
    URI address = talk.origin().follow(link, what);
    return () ->
        new BinaryFetch(talk.another(), fhir.newJsonParser())
            .fetch(address, what, attachment.getContentType())
            .map(found -> named(found, binary ? id : null));
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
