package org.surgicode.cases;

import static org.surgicode.cases.CaseConcepts.DOCUMENT_CODES;
import static org.surgicode.cases.CaseConcepts.LOINC;
import static org.surgicode.cases.CaseConcepts.PROCEDURE_SYSTEMS;
import static org.surgicode.cases.CaseConcepts.REPORT_CODES;
import static org.surgicode.cases.CaseConcepts.coding;
import static org.surgicode.cases.CaseConcepts.concept;
import static org.surgicode.cases.CaseConcepts.hl7;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** FHIR R4 resources of one written case, with the case's name in every id. */
final class CaseResources {
  private final String id;
  private final Map<String, String> practitioners = new LinkedHashMap<>();

  CaseResources(String id) {
    this.id = id;
  }

  ObjectNode patient(JsonNode patient) {
    ObjectNode resource = resource("Patient", "pt");
    resource
        .putArray("identifier")
        .addObject()
        .put("system", "urn:oid:1.2.36.146.595.217.0.1")
        .put("value", "MRN-" + id.toUpperCase(Locale.ROOT));
    ObjectNode name = resource.putArray("name").addObject().put("family", text(patient, "family"));
    name.putArray("given").add(text(patient, "given"));
    copy(patient, "gender", resource, "gender");
    copy(patient, "birthDate", resource, "birthDate");
    return resource;
  }

  ObjectNode encounter(JsonNode encounter) {
    ObjectNode resource =
        resource("Encounter", "enc").put("status", encounter.path("status").asString("finished"));
    resource.set("class", hl7("v3-ActCode", text(encounter, "class")));
    resource.set("subject", reference("Patient/" + id + "-pt"));
    ObjectNode period = resource.putObject("period");
    copy(encounter, "start", period, "start");
    copy(encounter, "end", period, "end");
    return resource;
  }

  ObjectNode condition(int number, JsonNode condition) {
    String category = text(condition, "category");
    ObjectNode resource = resource("Condition", "cond" + number);
    resource.set("clinicalStatus", concept("condition-clinical", text(condition, "status")));
    resource.set("verificationStatus", concept("condition-ver-status", "confirmed"));
    resource.putArray("category").add(concept("condition-category", category));
    resource.set(
        "code",
        concept(
            "http://hl7.org/fhir/sid/icd-10-cm",
            text(condition, "code"),
            text(condition, "display")));
    resource.set("subject", reference("Patient/" + id + "-pt"));
    if (category.equals("encounter-diagnosis")) {
      resource.set("encounter", encounterReference());
    }
    copy(condition, "onset", resource, "onsetDateTime");
    return resource;
  }

  /** The Practitioner of a name that was not met before, else null. */
  @Nullable ObjectNode practitioner(String name) {
    if (practitioners.containsKey(name)) {
      return null;
    }
    ObjectNode resource = resource("Practitioner", "pr" + (practitioners.size() + 1));
    practitioners.put(name, "Practitioner/" + resource.get("id").asString());
    resource.putArray("name").addObject().put("text", name);
    return resource;
  }

  ObjectNode specialty(String name, String specialty) {
    String practitioner = practitionerReference(name);
    ObjectNode resource =
        resource(
            "PractitionerRole",
            practitioner.substring(("Practitioner/" + id + "-").length()) + "-role");
    resource.set("practitioner", reference(practitioner));
    resource.putArray("specialty").addObject().put("text", specialty);
    return resource;
  }

  ObjectNode procedure(int number, JsonNode procedure) {
    ObjectNode resource =
        resource("Procedure", "proc" + number).put("status", text(procedure, "status"));
    resource.set("category", concept("http://snomed.info/sct", "387713003", "Surgical procedure"));
    resource.set(
        "code",
        concept(
            PROCEDURE_SYSTEMS.get(text(procedure, "system")),
            text(procedure, "code"),
            text(procedure, "display")));
    resource.set("subject", reference("Patient/" + id + "-pt"));
    resource.set("encounter", encounterReference());
    copy(procedure, "performed", resource, "performedDateTime");
    if (procedure.has("statusReason")) {
      resource.putObject("statusReason").put("text", text(procedure, "statusReason"));
    }
    if (procedure.has("bodySite")) {
      resource.putArray("bodySite").addObject().put("text", text(procedure, "bodySite"));
    }
    for (JsonNode performer : procedure.path("performers")) {
      String name = text(performer, "name");
      ObjectNode entry = resource.withArray("performer").addObject();
      entry.putObject("function").put("text", text(performer, "function"));
      entry.set("actor", reference(practitionerReference(name)).put("display", name));
    }
    if (procedure.has("note")) {
      resource.putArray("note").addObject().put("text", text(procedure, "note"));
    }
    return resource;
  }

  ObjectNode report(int number, JsonNode report) {
    String kind = text(report, "kind");
    ObjectNode resource =
        resource("DiagnosticReport", "rep" + number).put("status", text(report, "status"));
    resource
        .putArray("category")
        .add(
            switch (kind) {
              case "pathology" -> concept(LOINC, "LP7839-6", "Pathology");
              case "lab" -> concept(LOINC, "LP29708-2", "Laboratory");
              default -> concept(LOINC, "LP29684-5", "Radiology");
            });
    resource.set("code", concept(LOINC, REPORT_CODES.get(kind), text(report, "title")));
    resource.set("subject", reference("Patient/" + id + "-pt"));
    resource.put("effectiveDateTime", text(report, "date"));
    resource.put("issued", text(report, "date") + "T12:00:00Z");
    if (report.path("encounter").asBoolean(true)) {
      resource.set("encounter", encounterReference());
    }
    copy(report, "conclusion", resource, "conclusion");
    return resource;
  }

  ObjectNode consent(int number, JsonNode consent) {
    ObjectNode resource = resource("Consent", "cons" + number).put("status", "active");
    resource.set("scope", concept("consentscope", "treatment"));
    resource.putArray("category").add(concept(LOINC, "59284-0", "Consent Document"));
    resource.set("patient", reference("Patient/" + id + "-pt"));
    copy(consent, "date", resource, "dateTime");
    resource.putObject("policyRule").put("text", text(consent, "title"));
    return resource;
  }

  ObjectNode document(int number, JsonNode document, ObjectNode attachment) {
    ObjectNode resource =
        resource("DocumentReference", "doc" + number)
            .put("status", "current")
            .put("docStatus", text(document, "docStatus"));
    resource.set(
        "type",
        concept(LOINC, DOCUMENT_CODES.get(text(document, "kind")), text(document, "title")));
    ObjectNode category = resource.putArray("category").addObject();
    category
        .putArray("coding")
        .add(
            coding(
                "http://hl7.org/fhir/us/core/CodeSystem/us-core-documentreference-category",
                "clinical-note"));
    resource.set("subject", reference("Patient/" + id + "-pt"));
    resource.put("date", text(document, "date") + "T18:00:00Z");
    resource.putArray("content").addObject().set("attachment", attachment);
    if (document.has("author")) {
      String author = text(document, "author");
      resource
          .putArray("author")
          .add(reference(practitionerReference(author)).put("display", author));
    }
    if (document.path("encounter").asBoolean(true)) {
      resource.putObject("context").putArray("encounter").add(encounterReference());
    }
    if (document.has("relatesTo")) {
      JsonNode relation = document.get("relatesTo");
      ObjectNode entry =
          resource.putArray("relatesTo").addObject().put("code", relation.get(0).asString());
      entry.set("target", reference("DocumentReference/" + id + "-doc" + relation.get(1).asInt()));
    }
    return resource;
  }

  ObjectNode resource(String type, String suffix) {
    return object().put("resourceType", type).put("id", id + "-" + suffix);
  }

  private ObjectNode encounterReference() {
    return reference("Encounter/" + id + "-enc");
  }

  private String practitionerReference(String name) {
    String reference = practitioners.get(name);
    if (reference == null) {
      throw new IllegalStateException("A practitioner is used before he is written");
    }
    return reference;
  }

  private static ObjectNode reference(String target) {
    return object().put("reference", target);
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static String text(JsonNode node, String field) {
    if (!node.has(field)) {
      throw new IllegalArgumentException("case.json lacks " + field);
    }
    return node.get(field).asString();
  }

  private static void copy(JsonNode from, String field, ObjectNode to, String as) {
    if (from.has(field)) {
      to.put(as, text(from, field));
    }
  }
}
