package org.surgicode.fhir;

import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.surgicode.casefile.Flag;

/**
 * The open questions as a form that the surgeon completes. The program answers none of them: an
 * answer that stands there already would lead.
 */
final class CompletenessForm {
  private CompletenessForm() {}

  static QuestionnaireResponse of(PacketContext packet, String fingerprint) {
    var form = new QuestionnaireResponse();
    Labels.concluded(form, "completeness-form");
    form.setIdentifier(
        Labels.identifier(Systems.FORM, packet.keys().evaluation() + "." + fingerprint));
    form.setQuestionnaire(Systems.questionnaire(packet.review().judgement().edition().family()));
    form.setStatus(QuestionnaireResponseStatus.INPROGRESS);
    form.setSubject(packet.patient());
    packet.encounter().ifPresent(form::setEncounter);
    form.setAuthoredElement(Labels.moment(packet.at()));
    form.setAuthor(SoftwareAgent.within(form, packet));
    packet.review().judgement().flags().forEach(f -> form.addItem(item(f)));
    return form;
  }

  private static QuestionnaireResponseItemComponent item(Flag flag) {
    var item = new QuestionnaireResponseItemComponent();
    item.setLinkId(flag.id());
    item.setText(flag.question());
    return item;
  }
}
