package org.surgicode.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryRequestComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.surgicode.casefile.Flag;

/**
 * A review for an EHR that takes less than the transaction: as a document, as messages with one
 * question each, or as a form. Each is a Bundle of requests that are sent one by one, in order.
 */
public final class PlainerPacket {
  private final PacketContext packet;
  private final String fingerprint;
  private final String launchUrl;

  PlainerPacket(PacketContext packet, String fingerprint, String launchUrl) {
    this.packet = packet;
    this.fingerprint = fingerprint;
    this.launchUrl = launchUrl;
  }

  /**
   * A summary that people read.
   *
   * @param terms what the hospital wants of it
   * @param proved whether a Provenance of it is wanted too
   */
  public Bundle document(SummaryTerms terms, boolean proved) {
    DocumentReference document = CodingSummary.of(packet, fingerprint, terms);
    Bundle bundle = requests("summary", document, document.getIdentifierFirstRep().getValue());
    if (proved) {
      String target = packet.keys().fullUrl("summary");
      add(bundle, "provenance", CodingProvenance.alone(packet, target, fingerprint));
    }
    return bundle;
  }

  /**
   * Each open question as a message of its own; an empty Bundle when nothing is to be asked.
   *
   * @param surgeons references of those who operated
   */
  public Bundle messages(List<String> surgeons) {
    Bundle bundle = new Bundle().setType(BundleType.BATCH);
    for (Flag flag : packet.review().judgement().flags()) {
      Communication message = DocumentationQuery.of(packet, flag, surgeons, launchUrl);
      add(bundle, "query-" + flag.id(), message)
          .setIfNoneExist("identifier=" + message.getIdentifierFirstRep().getValue());
    }
    return bundle;
  }

  /** The open questions as a form; an empty Bundle when nothing is to be asked. */
  public Bundle form() {
    if (packet.review().judgement().flags().isEmpty()) {
      return new Bundle().setType(BundleType.BATCH);
    }
    QuestionnaireResponse form = CompletenessForm.of(packet, fingerprint);
    return requests("form", form, form.getIdentifier().getValue());
  }

  /**
   * One question that a person puts to whom it is for, as a Task or, where none is taken, a
   * message.
   *
   * @param who reference of the person who asks
   * @param surgeons references of those who operated
   */
  public Bundle question(Flag flag, boolean asTask, String who, List<String> surgeons) {
    return requests(
        "ask-" + flag.id(),
        asTask
            ? PutQuestion.task(packet, flag, who, surgeons)
            : PutQuestion.message(packet, flag, who, surgeons),
        packet.keys().asking(flag.id()));
  }

  private Bundle requests(String entry, Resource resource, String identifier) {
    Bundle bundle = new Bundle().setType(BundleType.BATCH);
    add(bundle, entry, resource).setIfNoneExist("identifier=" + identifier);
    return bundle;
  }

  private BundleEntryRequestComponent add(Bundle bundle, String entry, Resource resource) {
    return bundle
        .addEntry()
        .setFullUrl(packet.keys().fullUrl(entry))
        .setResource(resource)
        .getRequest()
        .setMethod(HTTPVerb.POST)
        .setUrl(resource.fhirType());
  }
}
