package org.surgicode.fhir;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DocumentReference;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.DocumentKind;

/** Tells what a document is: by its LOINC type, then its category, then its title. */
final class DocumentKinds {
  private static final int LONGEST_HEADING = 80;
  private static final Set<DocumentKind> HEADED =
      Set.of(DocumentKind.OPERATIVE_REPORT, DocumentKind.HISTORY, DocumentKind.DISCHARGE_SUMMARY);

  private static final Map<String, DocumentKind> BY_LOINC =
      table(
          Map.of(
              DocumentKind.OPERATIVE_REPORT,
              "11504-8 28573-4 34868-0 34874-8 34137-0 28583-3 28624-5 34877-1 34870-6 34818-5",
              DocumentKind.HISTORY,
              "34117-2 11492-6 28626-0 34115-6 47039-3 34774-0",
              DocumentKind.CONSULTATION,
              "11488-4 34099-2 34797-1 34788-0 34776-5",
              DocumentKind.PROGRESS_NOTE,
              "11506-3 18733-6 28569-2",
              DocumentKind.DISCHARGE_SUMMARY,
              "18842-5 28655-9 11490-0 34105-7 34745-0",
              DocumentKind.CONSENT,
              "59284-0 64293-4",
              DocumentKind.PATHOLOGY,
              "11526-1 22634-0 60568-3 22637-3 33746-9 27898-6 11529-5 60567-5",
              DocumentKind.IMAGING,
              "18748-4 24968-0 24967-2 30678-7 30679-5 24963-1 24964-9 30620-9 24965-6 36059-4"
                  + " 36060-2 36058-6 24972-2 24970-6 36067-7 18726-0 68604-8 25045-6 18755-9",
              DocumentKind.LABORATORY,
              "11502-2 26436-6 18719-5 18725-2 18767-4"));

  private static final Map<String, DocumentKind> BY_CATEGORY =
      table(
          Map.of(
              DocumentKind.IMAGING,
              "LP29684-5 RAD RX RUS NMR CT CUS NMS VUS XRC imaging",
              DocumentKind.PATHOLOGY,
              "LP7839-6 SP PAT CP OSL CYT",
              DocumentKind.LABORATORY,
              "LAB LP29693-6 CH HM MB SR BLB laboratory"));

  private DocumentKinds() {}

  static DocumentKind ofNote(DocumentReference note, String title) {
    DocumentKind byType = byCode(BY_LOINC, List.of(note.getType()));
    if (byType != null) {
      return byType;
    }
    DocumentKind byTitle = TitleWords.kind(title);
    if (byTitle != DocumentKind.OTHER) {
      return byTitle;
    }
    DocumentKind byCategory = byCode(BY_LOINC, note.getCategory());
    return byCategory == null ? DocumentKind.OTHER : byCategory;
  }

  static DocumentKind ofReport(DiagnosticReport report, String title) {
    DocumentKind byCode = byCode(BY_LOINC, List.of(report.getCode()));
    if (byCode != null) {
      return byCode;
    }
    DocumentKind byCategory = byCode(BY_CATEGORY, report.getCategory());
    if (byCategory != null && byCategory != DocumentKind.LABORATORY) {
      return byCategory;
    }
    if (CptSection.of(report.getCode()) == CptSection.RADIOLOGY) {
      return DocumentKind.IMAGING;
    }
    DocumentKind byTitle = TitleWords.kind(title);
    return byTitle == DocumentKind.OTHER && byCategory != null ? byCategory : byTitle;
  }

  static DocumentKind ofType(CodeableConcept type, String title) {
    DocumentKind byType = byCode(BY_LOINC, List.of(type));
    return byType == null ? TitleWords.kind(title) : byType;
  }

  /**
   * What a document without a telling type or title calls itself in its first line; only the kinds
   * that carry such a heading.
   */
  static DocumentKind byOpening(String text) {
    String opening = text.stripLeading();
    int end = Math.min(LONGEST_HEADING + 1, opening.length());
    String firstLine = opening.substring(0, end).lines().findFirst().orElse("");
    DocumentKind kind = TitleWords.kind(firstLine);
    boolean heading = firstLine.length() <= LONGEST_HEADING && HEADED.contains(kind);
    return heading ? kind : DocumentKind.OTHER;
  }

  /** The LOINC code of a type; null when it has none. */
  static @Nullable String loinc(CodeableConcept type) {
    return type.getCoding().stream()
        .filter(c -> Loinc.SYSTEM.equals(c.getSystem()) && c.hasCode())
        .map(Coding::getCode)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable DocumentKind byCode(
      Map<String, DocumentKind> table, List<CodeableConcept> concepts) {
    return concepts.stream()
        .flatMap(c -> c.getCoding().stream())
        .map(c -> table.get(Coded.plain(c.getCode())))
        .filter(k -> k != null)
        .findFirst()
        .orElse(null);
  }

  private static Map<String, DocumentKind> table(Map<DocumentKind, String> codes) {
    return codes.entrySet().stream()
        .flatMap(e -> Stream.of(e.getValue().split(" ", -1)).map(c -> Map.entry(c, e.getKey())))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
