package org.surgicode;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.ChartDocument;
import org.surgicode.casefile.CodedText;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.DiagnosisEntry;
import org.surgicode.casefile.DocumentKind;
import org.surgicode.casefile.ProcedureEntry;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.fhir.CaseBundles;
import org.surgicode.review.CaseReviewer;

/** A labelled case whose words were changed, and what the review makes of it. */
final class RewrittenCase {
  private static final Path CASES = Path.of("src/test/resources/cases");
  private static final CaseBundles BUNDLES = new CaseBundles(FhirContext.forR4Cached());
  private static final CaseReviewer REVIEWER = House.reviewerOf(ConfigFiles.packaged());

  private RewrittenCase() {}

  /** The review of a case as it stands. */
  static CaseReview asItStands(String id) throws IOException {
    return REVIEWER.review(read(id));
  }

  /** The review with the operative reports changed. */
  static CaseReview withReports(String id, UnaryOperator<String> change) throws IOException {
    SurgicalCase c = read(id);
    var documents = documents(c, d -> d.kind() == DocumentKind.OPERATIVE_REPORT, change);
    return REVIEWER.review(with(c, c.procedures(), c.diagnoses(), documents));
  }

  /** The review with every document and every coded text changed. */
  static CaseReview withEveryWord(String id, UnaryOperator<String> change) throws IOException {
    SurgicalCase c = read(id);
    var procedures = c.procedures().stream().map(p -> rewritten(p, change)).toList();
    var diagnoses = c.diagnoses().stream().map(d -> rewritten(d, change)).toList();
    return REVIEWER.review(with(c, procedures, diagnoses, documents(c, d -> true, change)));
  }

  private static SurgicalCase read(String id) throws IOException {
    return BUNDLES.read(Files.readString(CASES.resolve(id).resolve("bundle.json")), id).get(0);
  }

  private static SurgicalCase with(
      SurgicalCase c,
      List<ProcedureEntry> procedures,
      List<DiagnosisEntry> diagnoses,
      List<ChartDocument> documents) {
    return new SurgicalCase(
        c.id(),
        c.patient(),
        c.dateOfService(),
        procedures,
        c.otherProcedures(),
        c.encounter(),
        diagnoses,
        c.consents(),
        documents,
        c.unreadable());
  }

  private static List<ChartDocument> documents(
      SurgicalCase c, Predicate<ChartDocument> which, UnaryOperator<String> change) {
    return c.documents().stream().map(d -> which.test(d) ? rewritten(d, change) : d).toList();
  }

  private static ChartDocument rewritten(ChartDocument d, UnaryOperator<String> change) {
    return new ChartDocument(
        d.resource(),
        d.attachment(),
        d.version(),
        d.kind(),
        d.code(),
        change.apply(d.title()),
        d.date(),
        d.status(),
        d.authors(),
        d.relations(),
        d.contentType(),
        d.sha256(),
        change.apply(d.text()));
  }

  private static ProcedureEntry rewritten(ProcedureEntry p, UnaryOperator<String> change) {
    return new ProcedureEntry(
        p.reference(),
        p.version(),
        p.status(),
        texts(p.codes(), change),
        p.performed(),
        texts(p.bodySites(), change),
        p.statusReason(),
        p.notes().stream().map(change).toList(),
        p.surgeons());
  }

  private static DiagnosisEntry rewritten(DiagnosisEntry d, UnaryOperator<String> change) {
    return new DiagnosisEntry(
        d.reference(),
        d.version(),
        texts(d.codes(), change),
        d.category(),
        d.clinicalStatus(),
        d.ofThisEncounter(),
        d.onset());
  }

  private static List<CodedText> texts(List<CodedText> codes, UnaryOperator<String> change) {
    return codes.stream()
        .map(c -> new CodedText(c.system(), c.code(), change.apply(c.text()), c.path()))
        .toList();
  }
}
