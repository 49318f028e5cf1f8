package org.surgicode.ehr.write;

import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.DocumentReference.DocumentRelationshipType;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.surgicode.fhir.ReviewPacket;
import org.surgicode.fhir.SummaryTerms;
import org.surgicode.fhir.Systems;

/** What is to be sent to an EHR that takes documents, messages or forms only. */
final class PlainPlans {
  private final Counterpart ehr;
  private final Offers offers;
  private final Lookup lookup;
  private final ReviewPacket packet;

  PlainPlans(Counterpart ehr, Offers offers, Lookup lookup, ReviewPacket packet) {
    this.ehr = ehr;
    this.offers = offers;
    this.lookup = lookup;
    this.packet = packet;
  }

  /** A new summary that replaces the earlier ones of the same operation. */
  Bundle document(SummaryTerms terms) {
    Bundle plan = packet.plainer().document(terms, offers.creates("Provenance"));
    var summary = (DocumentReference) plan.getEntryFirstRep().getResource();
    for (DocumentReference earlier : documents(summary)) {
      summary
          .addRelatesTo()
          .setCode(DocumentRelationshipType.REPLACES)
          .setTarget(new Reference(Names.reference(earlier)));
      if (offers.updates("DocumentReference")) {
        Changes.add(plan, earlier.setStatus(DocumentReferenceStatus.SUPERSEDED));
      }
    }
    return plan;
  }

  /** The questions, to whom they are for. */
  Bundle messages() {
    return packet
        .plainer()
        .messages(Names.surgeons(ehr, String.valueOf(packet.review().surgicalCase().procedure())));
  }

  /** A form; an earlier one that nobody completed is filled anew where the EHR lets it. */
  Bundle form() {
    Bundle plan = packet.plainer().form();
    if (plan.getEntry().isEmpty()) {
      return plan;
    }
    var form = (QuestionnaireResponse) plan.getEntryFirstRep().getResource();
    if (offers.updates("QuestionnaireResponse")) {
      for (QuestionnaireResponse earlier : forms(form)) {
        if (!Names.has(earlier, Systems.FORM, form.getIdentifier().getValue())) {
          form.setId(earlier.getIdElement().toUnqualifiedVersionless());
          form.getMeta().setVersionId(earlier.getMeta().getVersionId());
          plan.getEntry().clear();
          Changes.add(plan, form);
        }
        break;
      }
    }
    return plan;
  }

  /** Takes back what can be taken back. */
  Bundle withdrawal(Rung rung, SummaryTerms terms) {
    Bundle plan = new Bundle().setType(Bundle.BundleType.BATCH);
    if (rung == Rung.DOCUMENT && offers.updates("DocumentReference")) {
      var summary =
          (DocumentReference)
              packet.plainer().document(terms, false).getEntryFirstRep().getResource();
      summary.setIdentifier(List.of());
      documents(summary)
          .forEach(d -> Changes.add(plan, d.setStatus(DocumentReferenceStatus.ENTEREDINERROR)));
    } else if (rung == Rung.FORM && offers.updates("QuestionnaireResponse")) {
      forms(new QuestionnaireResponse())
          .forEach(f -> Changes.add(plan, f.setStatus(QuestionnaireResponseStatus.ENTEREDINERROR)));
    }
    return plan;
  }

  private List<DocumentReference> documents(DocumentReference like) {
    return lookup.all(like).stream()
        .map(DocumentReference.class::cast)
        .filter(d -> Names.begins(d, Systems.SUMMARY, packet.key() + "."))
        .filter(d -> d.getStatus() == DocumentReferenceStatus.CURRENT)
        .filter(d -> !isSame(d, like))
        .toList();
  }

  private static boolean isSame(DocumentReference one, DocumentReference other) {
    return other.hasIdentifier()
        && Names.has(one, Systems.SUMMARY, other.getIdentifierFirstRep().getValue());
  }

  private List<QuestionnaireResponse> forms(QuestionnaireResponse like) {
    return lookup.all(like).stream()
        .map(QuestionnaireResponse.class::cast)
        .filter(f -> Names.begins(f, Systems.FORM, packet.key() + "."))
        .filter(f -> f.getStatus() == QuestionnaireResponseStatus.INPROGRESS)
        .toList();
  }
}
