package org.surgicode.cases;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The codes behind the words of {@code case.json}. */
final class CaseConcepts {
  static final String CODE_SYSTEM = "http://terminology.hl7.org/CodeSystem/";
  static final String LOINC = "http://loinc.org";
  static final Map<String, String> DOCUMENT_CODES =
      Map.of(
          "operative-note", "11504-8",
          "history-and-physical", "34117-2",
          "consent", "59284-0",
          "consult", "11488-4",
          "progress", "11506-3",
          "discharge", "18842-5");
  static final Map<String, String> REPORT_CODES =
      Map.of(
          "mri-lumbar", "24967-2",
          "mri-sacrum", "36059-4",
          "mri-spine", "36067-7",
          "ct-lumbar", "24963-1",
          "xr-lumbar", "24972-2",
          "imaging", "18748-4",
          "pathology", "11526-1",
          "lab", "11502-2");
  static final Map<String, String> PROCEDURE_SYSTEMS =
      Map.of(
          "local", "urn:oid:1.2.36.1.2001.1005.17",
          "pcs", "http://www.cms.gov/Medicare/Coding/ICD10",
          "cpt", "http://www.ama-assn.org/go/cpt");

  private CaseConcepts() {}

  static ObjectNode hl7(String system, String code) {
    return coding(CODE_SYSTEM + system, code);
  }

  static ObjectNode coding(@Nullable String system, String code) {
    return JsonNodeFactory.instance.objectNode().put("system", system).put("code", code);
  }

  static ObjectNode concept(String hl7System, String code) {
    ObjectNode concept = JsonNodeFactory.instance.objectNode();
    concept.putArray("coding").add(hl7(hl7System, code));
    return concept;
  }

  static ObjectNode concept(@Nullable String system, @Nullable String code, String display) {
    if (system == null || code == null) {
      throw new IllegalArgumentException("case.json names a kind or system that is not known");
    }
    ObjectNode concept = JsonNodeFactory.instance.objectNode();
    concept.putArray("coding").add(coding(system, code).put("display", display));
    return concept.put("text", display);
  }
}
