package org.surgicode.fhir;

import java.util.List;
import org.surgicode.casefile.DocumentKind;

/** Tells what a document is by the words of its title, the most telling words first. */
final class TitleWords {
  private record Row(DocumentKind kind, List<String> words) {
    Row(DocumentKind kind, String words) {
      this(kind, Words.phrases(words));
    }
  }

  private static final List<Row> ROWS =
      List.of(
          new Row(DocumentKind.CONSENT, "consent, consents"),
          new Row(DocumentKind.DISCHARGE_SUMMARY, "discharge*"),
          new Row(
              DocumentKind.PATHOLOGY,
              """
              patholog*, histopatholog*, histolog*, cytolog*, dermatopatholog*, neuropatholog*,
              frozen section
              """),
          new Row(
              DocumentKind.OPERATIVE_REPORT,
              """
              operative report, operative note, operative record, operative narrative,
              operative summary, operative dictation, operation report, operation note,
              operation record, report of operation, op note, op report, or note, brief op*,
              surgical operation note, surgery report, surgical report, surgical note,
              theatre note, theatre record, theater note
              """),
          new Row(
              DocumentKind.IMAGING,
              """
              mri, mr lumbar, mr thoracic, mr cervical, mr spine, mr sacrum, mr whole, mr total,
              mr thoracolumbar, ct, xr, x ray, xray, radiograph*, radiolog*, myelogra*, imaging,
              magnetic resonance, computed tomography, tomograph*, fluoroscop*, ultrasound,
              scintigra*, angiogra*, bone scan, views
              """),
          new Row(
              DocumentKind.HISTORY,
              """
              h&p, h+p, h & p, history and physical, history & physical, history and examination,
              admission note, admission history, clerking, preoperative history, preadmission,
              pre admission
              """),
          new Row(
              DocumentKind.CONSULTATION,
              "consult*, clinic letter, referral, office note, office visit"),
          new Row(DocumentKind.PROGRESS_NOTE, "progress*, ward round, daily note"),
          new Row(DocumentKind.LABORATORY, "laboratory, lab, culture, blood, microbiolog*, serum"));

  private TitleWords() {}

  static DocumentKind kind(String title) {
    var words = new Words(title);
    return ROWS.stream()
        .filter(row -> words.any(row.words()))
        .map(Row::kind)
        .findFirst()
        .orElse(DocumentKind.OTHER);
  }
}
