package org.surgicode.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;

/** Tells the Procedures that may be an operation from everything else a chart calls so. */
final class Surgery {
  private static final String SURGICAL = "387713003";

  /** SNOMED CT categories of what is not surgery: diagnostic, imaging, anaesthesia, counselling. */
  private static final Set<String> NOT_SURGICAL =
      Set.of("103693007", "363679005", "399097000", "409063005", "409073007", "24642003");

  private static final Set<ProcedureStatus> REVIEWED =
      Set.of(
          ProcedureStatus.COMPLETED,
          ProcedureStatus.STOPPED,
          ProcedureStatus.INPROGRESS,
          ProcedureStatus.NOTDONE,
          ProcedureStatus.UNKNOWN);

  private static final List<String> BEDSIDE =
      List.of(
          "anesthesia",
          "anaesthesia",
          "anesthetic",
          "anaesthetic",
          "sedation",
          "intubation",
          "extubation",
          "mri",
          "magnetic resonance",
          "computed tomography",
          "ct",
          "x ray",
          "xr",
          "radiograph*",
          "radiolog*",
          "ultrasound",
          "fluoroscopy",
          "echocardiogra*",
          "electrocardiogra*",
          "injection",
          "infusion",
          "transfusion",
          "immunization",
          "vaccination",
          "central line",
          "arterial line",
          "venous catheter*",
          "venipuncture",
          "urinary catheter*",
          "foley",
          "nerve block",
          "lumbar puncture",
          "physical therapy",
          "physiotherapy",
          "medication reconciliation",
          "assessment",
          "screening",
          "monitoring",
          "dressing",
          "intraoperative monitoring",
          "imaging");

  private static final List<String> SPINE =
      List.of(
          "spine",
          "spinal",
          "intraspinal",
          "paraspinal",
          "vertebra*",
          "corpectom*",
          "laminectom*",
          "laminoplast*",
          "discectom*",
          "diskectom*",
          "intervertebral",
          "lumbar",
          "lumbosacral",
          "thoracolumbar",
          "sacral",
          "sacrum",
          "cervical spine",
          "thoracic spine",
          "dura*",
          "intradural",
          "extradural",
          "epidural",
          "cauda equina",
          "filum",
          "conus",
          "interbody",
          "back");

  private Surgery() {}

  /** Whether the Procedure may be, or belong to, an operation worth a review. */
  static boolean mayBeOperation(Procedure procedure) {
    if (!REVIEWED.contains(procedure.getStatus())) {
      return false;
    }
    List<CodeableConcept> category = List.of(procedure.getCategory());
    if (Coded.has(category, SURGICAL)) {
      return true;
    }
    if (NOT_SURGICAL.stream().anyMatch(code -> Coded.has(category, code))) {
      return false;
    }
    return !new Words(Coded.words(procedure.getCode())).any(BEDSIDE);
  }

  /** Whether the words of the Procedure place it at the spine. */
  static boolean atSpine(Procedure procedure) {
    List<String> texts = new ArrayList<>();
    Coded.texts(procedure.getCode(), "code").forEach(c -> texts.add(c.text()));
    Coded.texts(procedure.getBodySite(), "bodySite").forEach(c -> texts.add(c.text()));
    procedure.getNote().forEach(note -> texts.add(Coded.plain(note.getText())));
    var words = new Words(String.join(" . ", texts));
    return words.any(SPINE) || words.namesVertebra();
  }
}
