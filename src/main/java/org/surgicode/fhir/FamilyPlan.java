package org.surgicode.fhir;

import java.util.Comparator;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.hl7.fhir.r4.model.RelatedArtifact.RelatedArtifactType;
import org.surgicode.casefile.FamilyCatalogue;

/** One family's criteria and codes as a PlanDefinition. */
final class FamilyPlan {
  static final String CPT_NOTICE =
      "CPT is a trademark of the American Medical Association. Codes stand here by number only; all"
          + " meanings are this product's own words.";

  private FamilyPlan() {}

  static PlanDefinition of(FamilyCatalogue family) {
    PlanDefinition plan = new PlanDefinition();
    plan.setUrl(Systems.planDefinition(family.family()));
    plan.setType(
        Labels.code("http://terminology.hl7.org/CodeSystem/plan-definition-type", "eca-rule"));
    plan.setDescription("Status of the criteria: " + family.status() + ".");
    plan.setCopyright(CPT_NOTICE);
    plan.setEffectivePeriod(period(family));
    criteria(plan.addAction(), family);
    codes(plan.addAction(), family);
    questions(plan.addAction(), family);
    ExchangeForms.named(plan, family.family(), ExchangeForms.name(family), family.title());
    // What is written to an EHR names the plan with the edition that judged.
    return plan.setVersion(newest(family).edition());
  }

  private static FamilyCatalogue.Period newest(FamilyCatalogue family) {
    return family.periods().stream()
        .max(Comparator.comparing(FamilyCatalogue.Period::from))
        .orElseThrow();
  }

  private static Period period(FamilyCatalogue family) {
    FamilyCatalogue.Period newest = newest(family);
    Period period = new Period();
    period.setStartElement(new DateTimeType(newest.from().toString()));
    period.setEndElement(new DateTimeType(newest.to().toString()));
    return period;
  }

  private static void criteria(PlanDefinitionActionComponent group, FamilyCatalogue family) {
    group.setTitle("Criteria").setDescription("Every primary needs all of them met.");
    for (FamilyCatalogue.Criterion criterion : family.criteria()) {
      var action = group.addAction().setTitle(ExchangeForms.words(criterion.id()));
      action.setDescription(criterion.says());
      action.addCode(Labels.code(Systems.CRITERION, criterion.id()));
      action
          .addDocumentation()
          .setType(RelatedArtifactType.JUSTIFICATION)
          .setLabel(criterion.source())
          .setDisplay(criterion.sourceText());
    }
  }

  private static void codes(PlanDefinitionActionComponent group, FamilyCatalogue family) {
    group.setTitle("Codes").setDescription("One primary whose row fits, and its add-on.");
    for (FamilyCatalogue.Code code : family.codes()) {
      var action = group.addAction().setTitle(code.code()).setDescription(code.means());
      action.addCode(Labels.code(Systems.CPT, code.code()));
      String row =
          code.when().entrySet().stream()
              .map(e -> e.getKey() + ": " + String.join(" or ", e.getValue()))
              .collect(Collectors.joining("; "));
      action.setTextEquivalent(row.isEmpty() ? "Beside " + String.join(", ", code.beside()) : row);
    }
  }

  private static void questions(PlanDefinitionActionComponent group, FamilyCatalogue family) {
    group.setTitle("Documentation flags").setDescription("Asked when the record is silent.");
    for (FamilyCatalogue.Question question : family.questions()) {
      var action = group.addAction().setTitle(ExchangeForms.words(question.flag()));
      action.setDescription(question.text());
      action.addCode(Labels.code(Systems.FLAG, question.flag()));
      action.addReason(Labels.code(Systems.FLAG_SEVERITY, question.severity().code()));
    }
  }
}
