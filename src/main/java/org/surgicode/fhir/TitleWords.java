package org.surgicode.fhir;

import java.util.List;
import org.surgicode.casefile.DocumentKind;

/** Tells what a document is by the words of its title, the most telling words first. */
final class TitleWords {
  private record Row(DocumentKind kind, List<String> words) {}

  private static final List<Row> ROWS =
      List.of(
          new Row(DocumentKind.CONSENT, List.of("consent", "consents")),
          new Row(DocumentKind.DISCHARGE_SUMMARY, List.of("discharge*")),
          new Row(
              DocumentKind.PATHOLOGY,
              List.of(
                  "patholog*",
                  "histopatholog*",
                  "histolog*",
                  "cytolog*",
                  "frozen section",
                  "dermatopatholog*",
                  "neuropatholog*")),
          new Row(
              DocumentKind.OPERATIVE_REPORT,
              List.of(
                  "operative report",
                  "operative note",
                  "operative record",
                  "operative narrative",
                  "operation report",
                  "operation note",
                  "operation record",
                  "report of operation",
                  "op note",
                  "op report",
                  "or note",
                  "surgical operation note",
                  "surgery report",
                  "surgical report",
                  "surgical note",
                  "theatre note",
                  "theatre record",
                  "theater note",
                  "brief op*",
                  "operative summary",
                  "operative dictation")),
          new Row(
              DocumentKind.IMAGING,
              List.of(
                  "mri",
                  "mr",
                  "ct",
                  "xr",
                  "x ray",
                  "xray",
                  "radiograph*",
                  "radiolog*",
                  "myelogra*",
                  "imaging",
                  "magnetic resonance",
                  "computed tomography",
                  "tomograph*",
                  "fluoroscop*",
                  "ultrasound",
                  "scintigra*",
                  "angiogra*",
                  "bone scan",
                  "views")),
          new Row(
              DocumentKind.HISTORY,
              List.of(
                  "h&p",
                  "h+p",
                  "h & p",
                  "history and physical",
                  "history and examination",
                  "history & physical",
                  "admission note",
                  "admission history",
                  "clerking",
                  "preoperative history",
                  "preadmission",
                  "pre admission")),
          new Row(
              DocumentKind.CONSULTATION,
              List.of("consult*", "clinic letter", "referral", "office note", "office visit")),
          new Row(DocumentKind.PROGRESS_NOTE, List.of("progress*", "ward round", "daily note")),
          new Row(
              DocumentKind.LABORATORY,
              List.of("laboratory", "lab", "culture", "blood", "microbiolog*", "serum")));

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
