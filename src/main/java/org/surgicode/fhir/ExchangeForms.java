package org.surgicode.fhir;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.CodeSystemContentMode;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.ValueSet;
import org.surgicode.casefile.FamilyCatalogue;

/**
 * The criteria as FHIR definitions, to be exchanged and read: made from the families' files, never
 * read back.
 */
public final class ExchangeForms {
  static final String VERSION = "0.1.0";

  private ExchangeForms() {}

  /**
   * The code systems over all families, then for each family its PlanDefinition, its questions as a
   * Questionnaire and its codes as a ValueSet (numbers only).
   */
  public static List<MetadataResource> of(List<FamilyCatalogue> families) {
    return Stream.concat(
            Stream.of(criteria(families), flags(families)),
            families.stream().flatMap(f -> Stream.of(FamilyPlan.of(f), questionnaire(f), codes(f))))
        .toList();
  }

  private static CodeSystem criteria(List<FamilyCatalogue> families) {
    CodeSystem system =
        codeSystem("coding-criterion", "CodingCriterion", "Coding criteria", "coding-criteria");
    system.setDescription("What the record must say before a primary code is suggested.");
    families.stream()
        .flatMap(f -> f.criteria().stream())
        .filter(c -> !holds(system, c.id()))
        .forEach(
            c ->
                system
                    .addConcept()
                    .setCode(c.id())
                    .setDisplay(words(c.id()))
                    .setDefinition(c.says()));
    return system.setCount(system.getConcept().size());
  }

  private static CodeSystem flags(List<FamilyCatalogue> families) {
    CodeSystem system =
        codeSystem(
            "documentation-flag",
            "DocumentationFlag",
            "Documentation flags",
            "documentation-flags");
    system.setDescription("What the record lacks or leaves open, with the question that is asked.");
    families.stream()
        .flatMap(f -> f.questions().stream())
        .filter(q -> !holds(system, q.flag()))
        .forEach(
            q ->
                system
                    .addConcept()
                    .setCode(q.flag())
                    .setDisplay(words(q.flag()))
                    .setDefinition(q.text()));
    return system.setCount(system.getConcept().size());
  }

  /** The first family that uses a name explains it. */
  private static boolean holds(CodeSystem system, String code) {
    return system.getConcept().stream().anyMatch(c -> c.getCode().equals(code));
  }

  private static CodeSystem codeSystem(String id, String name, String title, String valueSet) {
    CodeSystem system = new CodeSystem();
    system.setUrl(Systems.CANONICAL + "/CodeSystem/" + id);
    system.setCaseSensitive(true);
    system.setValueSet(Systems.CANONICAL + "/ValueSet/" + valueSet);
    system.setContent(CodeSystemContentMode.COMPLETE);
    return named(system, id, name, title);
  }

  private static Questionnaire questionnaire(FamilyCatalogue family) {
    Questionnaire form = new Questionnaire();
    form.setUrl(Systems.CANONICAL + "/Questionnaire/" + family.family());
    form.setDescription("The questions that a silent record raises; none names a code.");
    form.addSubjectType("Procedure");
    for (FamilyCatalogue.Question question : family.questions()) {
      var item = form.addItem();
      item.setLinkId(question.flag()).setText(question.text());
      item.addCode().setSystem(Systems.FLAG).setCode(question.flag());
      item.setType(
          question.answers().isEmpty() ? QuestionnaireItemType.TEXT : QuestionnaireItemType.CHOICE);
      question.answers().forEach(a -> item.addAnswerOption().setValue(new StringType(a)));
    }
    return named(form, family.family(), name(family) + "Questions", "Questions: " + family.title());
  }

  private static ValueSet codes(FamilyCatalogue family) {
    ValueSet set = new ValueSet();
    String id = family.family() + "-codes";
    set.setUrl(Systems.CANONICAL + "/ValueSet/" + id);
    set.setDescription("The codes of the family, by number only.");
    set.setCopyright(FamilyPlan.CPT_NOTICE);
    var include = set.getCompose().addInclude().setSystem(Systems.CPT);
    family.codes().forEach(c -> include.addConcept().setCode(c.code()));
    return named(set, id, name(family) + "Codes", "Codes: " + family.title());
  }

  static <T extends MetadataResource> T named(T resource, String id, String name, String title) {
    resource.setId(id);
    resource.setName(name).setTitle(title).setVersion(VERSION);
    resource.setStatus(PublicationStatus.DRAFT).setExperimental(false).setPublisher("SurgiCode");
    return resource;
  }

  /** A computable name such as {@code Cpt12345}. */
  static String name(FamilyCatalogue family) {
    return Stream.of(family.family().split("-"))
        .map(part -> Character.toUpperCase(part.charAt(0)) + part.substring(1))
        .collect(Collectors.joining());
  }

  static String words(String identifier) {
    String spaced = identifier.replace('-', ' ');
    return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
  }
}
