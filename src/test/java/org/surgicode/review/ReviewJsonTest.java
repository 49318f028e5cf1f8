package org.surgicode.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.surgicode.casefile.Alternative;
import org.surgicode.casefile.Audience;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.ChartDocument;
import org.surgicode.casefile.CodeLine;
import org.surgicode.casefile.CodedText;
import org.surgicode.casefile.Companion;
import org.surgicode.casefile.Determination;
import org.surgicode.casefile.DiagnosisStance;
import org.surgicode.casefile.DocumentKind;
import org.surgicode.casefile.DocumentStatus;
import org.surgicode.casefile.Edition;
import org.surgicode.casefile.Flag;
import org.surgicode.casefile.Judgement;
import org.surgicode.casefile.ModifierHint;
import org.surgicode.casefile.ProcedureEntry;
import org.surgicode.casefile.Quote;
import org.surgicode.casefile.Release;
import org.surgicode.casefile.Severity;
import org.surgicode.casefile.Status;
import org.surgicode.casefile.SurgeonClaim;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.casefile.Verdict;

class ReviewJsonTest {
  private static final ChartDocument NOTE =
      new ChartDocument(
          "DocumentReference/x-doc1",
          "Binary/x-bin1",
          null,
          DocumentKind.OPERATIVE_REPORT,
          "11504-8",
          "Operative report",
          LocalDate.of(2026, 3, 3),
          DocumentStatus.FINAL,
          List.of(),
          List.of(),
          "text/plain",
          "abc",
          "FINDINGS: L3 corpectomy, „ganz“ 😀.");
  private static final Quote WORDS = NOTE.quote("FINDINGS", 10, 23);
  private static final Quote SITE =
      Quote.element("Procedure/x-proc1", "bodySite[0].text", "L3 vertebra");

  @Test
  void aReviewHasTheKeysOfTheContractInTheirOrder() {
    String line = ReviewJson.line(ReviewJson.of(review(), true));

    assertThat(line)
        .isEqualTo(
            ("{'case':'x','procedure':'Procedure/x-proc1',"
                    + "'procedures':['Procedure/x-proc1','Procedure/x-proc2'],"
                    + "'dateOfService':'2026-03-03',"
                    + "'purpose':'professional-claim','determination':'supported',"
                    + "'codes':[{'code':'1','units':1,'modifiers':['62'],'role':'primary',"
                    + "'criteria':['corpectomy'],'evidence':[WORDS]}],"
                    + "'alternatives':[{'codes':'2-3','because':'lesion-excision','source':'code-text'}],"
                    + "'criteria':[{'id':'corpectomy','status':'met','value':'partial',"
                    + "'levels':['L3'],'source':'house-rule','evidence':[WORDS,SITE]},"
                    + "{'id':'approach','status':'not-documented','source':'source','evidence':[]}],"
                    + "'flags':[{'id':'approach','severity':'blocking','source':'house-rule',"
                    + "'audience':'surgeon','question':'How?','evidence':[]}],"
                    + "'queries':[{'audience':'surgeon','questions':[{'flag':'approach',"
                    + "'indicators':[],'question':'How?','answers':[]}]}],"
                    + "'companions':[{'code':'4','source':'house-rule','evidence':[WORDS]}],"
                    + "'considerModifiers':[{'modifier':'53','because':'Stopped.',"
                    + "'source':'house-rule','claim':'operating-surgeon',"
                    + "'evidence':[WORDS]}],"
                    + "'release':{'state':'hold','because':['approach']},"
                    + "'diagnoses':[{'resource':'Condition/x-c1','code':'D32.1',"
                    + "'stance':'supports'}],"
                    + "'site':{'tables':[{'kind':'ptp','state':'not-loaded'},"
                    + "{'kind':'mue','state':'not-loaded'},"
                    + "{'kind':'fee-schedule','state':'not-loaded'},"
                    + "{'kind':'descriptors','state':'not-loaded'}]},"
                    + "'searched':['DocumentReference/x-doc1'],"
                    + "'edition':{'family':'f','criteria':'2026.1','sha256':'00',"
                    + "'software':'0.1.0'},"
                    + "'documents':[{'resource':'DocumentReference/x-doc1',"
                    + "'attachment':'Binary/x-bin1','contentType':'text/plain','sha256':'abc',"
                    + "'text':'FINDINGS: L3 corpectomy, „ganz“ 😀.'}]}")
                .replace(
                    "WORDS",
                    "{'resource':'DocumentReference/x-doc1','attachment':'Binary/x-bin1',"
                        + "'section':'FINDINGS','start':10,'end':23,'text':'L3 corpectomy'}")
                .replace(
                    "SITE",
                    "{'resource':'Procedure/x-proc1','path':'bodySite[0].text',"
                        + "'text':'L3 vertebra'}")
                .replace('\'', '"'));
  }

  @Test
  void theTextsOfTheDocumentsAreListedOnlyOnRequest() {
    assertThat(ReviewJson.of(review(), false).has("documents")).isFalse();
  }

  @Test
  void aBareNoteHasNoProcedureAndNoDay() {
    CaseReview full = review();
    SurgicalCase bare =
        new SurgicalCase(
            "note",
            "Patient/unknown",
            null,
            List.of(),
            List.of(),
            null,
            List.of(),
            List.of(),
            List.of(NOTE),
            List.of());

    var json = ReviewJson.of(new CaseReview(bare, full.judgement(), full.searched()), false);

    assertThat(json.get("procedure").isNull()).isTrue();
    assertThat(json.get("procedures").size()).isZero();
    assertThat(json.get("dateOfService").isNull()).isTrue();
  }

  @Test
  void anErrorIsALineOfItsOwn() {
    var json = ReviewJson.error("x", new UnusableInput("not-json", "Say \"JSON\"."));

    assertThat(ReviewJson.line(json))
        .isEqualTo(
            "{\"case\":\"x\",\"error\":{\"code\":\"not-json\",\"message\":\"Say \\\"JSON\\\".\"}}");
  }

  private static CaseReview review() {
    SurgicalCase surgicalCase =
        new SurgicalCase(
            "x",
            "Patient/x-pt",
            LocalDate.of(2026, 3, 3),
            List.of(procedure("Procedure/x-proc2"), procedure("Procedure/x-proc1")),
            List.of(),
            null,
            List.of(),
            List.of(),
            List.of(NOTE),
            List.of());
    Judgement judgement =
        new Judgement(
            Determination.SUPPORTED,
            List.of(
                new CodeLine(
                    "1", 1, List.of("62"), "primary", List.of("corpectomy"), List.of(WORDS))),
            List.of(new Alternative("2-3", "lesion-excision", "code-text")),
            List.of(
                new Verdict(
                    "corpectomy",
                    Status.MET,
                    "partial",
                    List.of("L3"),
                    "house-rule",
                    List.of(WORDS, SITE)),
                new Verdict(
                    "approach", Status.NOT_DOCUMENTED, null, List.of(), "source", List.of())),
            List.of(
                new Flag(
                    "approach",
                    Severity.BLOCKING,
                    "house-rule",
                    Audience.SURGEON,
                    "How?",
                    List.of(),
                    List.of(),
                    List.of(),
                    null)),
            List.of(new Companion("4", "house-rule", List.of(WORDS))),
            List.of(
                new ModifierHint(
                    "53", "Stopped.", "house-rule", SurgeonClaim.OPERATING, List.of(WORDS))),
            new Release(List.of("approach")),
            List.of(new DiagnosisStance("Condition/x-c1", "D32.1", "supports")),
            new Edition("f", "2026.1", "00", "0.1.0"));
    return new CaseReview(surgicalCase, judgement, List.of("DocumentReference/x-doc1"));
  }

  private static ProcedureEntry procedure(String reference) {
    return new ProcedureEntry(
        reference,
        null,
        "completed",
        List.of(new CodedText(null, null, "Spine surgery", "code.text")),
        null,
        List.of(),
        null,
        List.of(),
        List.of());
  }
}
