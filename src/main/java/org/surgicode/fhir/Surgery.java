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

  /** SNOMED CT categories of what is not surgery: diagnostic, imaging, counselling, education. */
  private static final Set<String> NOT_SURGICAL =
      Set.of("103693007", "363679005", "399097000", "409063005", "409073007", "24642003");

  private static final Set<ProcedureStatus> REVIEWED =
      Set.of(
          ProcedureStatus.COMPLETED,
          ProcedureStatus.STOPPED,
          ProcedureStatus.INPROGRESS,
          ProcedureStatus.NOTDONE,
          ProcedureStatus.UNKNOWN);

  private static final List<String> OPERATION =
      Words.phrases(
          """
          tumor*, tumour*, lesion, approach, *ectomy, *otomy, *ostomy, *plasty, *desis, *rrhaphy,
          fusion, resection, excision, decompression, repair, reconstruction, evacuation,
          exploration, surgery, surgical, operation, operative
          """);

  private static final List<String> BEDSIDE =
      Words.phrases(
          """
          anesthesia, anaesthesia, anesthetic, anaesthetic, sedation, intubation, extubation, mri,
          magnetic resonance, computed tomography, ct, x ray, xr, radiograph*, radiolog*, imaging,
          ultrasound, fluoroscopy, echocardiogra*, electrocardiogra*, injection, infusion,
          transfusion, immunization, vaccination, central line, arterial line, venous catheter*,
          venipuncture, urinary catheter*, foley, nerve block, lumbar puncture, drain, suture*,
          staple*, physical therapy, physiotherapy, reconciliation, documentation, assessment,
          examination, interpretation, measurement, review of systems, screening, monitoring,
          dressing
          """);

  private static final List<String> SPINE =
      Words.phrases(
          """
          spine, spinal, intraspinal, paraspinal, vertebra*, corpectom*, laminectom*, laminoplast*,
          discectom*, diskectom*, intervertebral, lumbar, lumbosacral, thoracolumbar, sacral,
          sacrum, dura*, intradural, extradural, epidural, cauda equina, filum, conus, interbody
          """);

  private Surgery() {}

  /** How likely it is that a Procedure is an operation worth a review. */
  enum Likelihood {
    NONE,
    POSSIBLE,
    SURGICAL,
    SPINE
  }

  static Likelihood of(Procedure procedure) {
    Likelihood likelihood = byKind(procedure);
    boolean waits = procedure.getStatus() != null && !REVIEWED.contains(procedure.getStatus());
    if (waits || likelihood == Likelihood.NONE) {
      return Likelihood.NONE;
    }
    return atSpine(procedure) ? Likelihood.SPINE : likelihood;
  }

  private static Likelihood byKind(Procedure procedure) {
    List<CodeableConcept> category = List.of(procedure.getCategory());
    if (Coded.has(category, SURGICAL)) {
      return Likelihood.SURGICAL;
    }
    if (NOT_SURGICAL.stream().anyMatch(code -> Coded.has(category, code))) {
      return Likelihood.NONE;
    }
    var words = new Words(Coded.words(procedure.getCode()));
    return switch (CptSection.of(procedure.getCode())) {
      case SURGERY -> Likelihood.SURGICAL;
      case ANESTHESIA, RADIOLOGY, LABORATORY, MEDICINE -> Likelihood.NONE;
      case NONE -> {
        if (PcsSection.of(procedure.getCode()) == PcsSection.Kind.SURGERY) {
          yield Likelihood.SURGICAL;
        }
        if (PcsSection.of(procedure.getCode()) == PcsSection.Kind.OTHER) {
          yield Likelihood.NONE;
        }
        if (words.begin("anesthe") || words.begin("anaesthe")) {
          yield Likelihood.NONE;
        }
        if (words.any(OPERATION)) {
          yield Likelihood.SURGICAL;
        }
        yield words.any(BEDSIDE) ? Likelihood.NONE : Likelihood.POSSIBLE;
      }
    };
  }

  private static boolean atSpine(Procedure procedure) {
    List<String> texts = new ArrayList<>();
    Coded.texts(procedure.getCode(), "code").forEach(c -> texts.add(c.text()));
    Coded.texts(procedure.getBodySite(), "bodySite").forEach(c -> texts.add(c.text()));
    procedure.getNote().forEach(note -> texts.add(Coded.plain(note.getText())));
    var words = new Words(String.join(" . ", texts));
    return words.any(SPINE) || words.namesVertebra() || PcsSection.atSpine(procedure);
  }
}
