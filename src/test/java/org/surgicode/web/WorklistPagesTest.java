package org.surgicode.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.surgicode.casefile.Determination.SUPPORTED;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.surgicode.casefile.audit.Act;
import org.surgicode.casefile.audit.NotedEntry;
import org.surgicode.review.ReviewStore;
import org.surgicode.review.audit.AuditFilter;
import org.surgicode.review.worklist.Colleague;
import org.surgicode.review.worklist.SecondLook;
import org.surgicode.store.InventedOperation;
import org.surgicode.web.door.DoorRules;

/** Who sees the worklist and the figures, and what he can do there. */
class WorklistPagesTest {
  private static OpenStreet street;
  private static ReviewStore store;

  @BeforeAll
  static void open() {
    street = new OpenStreet(DoorRules.usual());
    store = street.database().reviews("harbour");
    WorkOnTheList.of(street, 40);
  }

  @AfterAll
  static void close() {
    street.close();
  }

  @Test
  void withoutALaunchNothingIsShown() throws Exception {
    for (String path : new String[] {"/worklist", "/performance", "/performance.csv?by=month"}) {
      HttpResponse<String> answer = street.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(401);
      assertThat(answer.body()).doesNotContain("op-0").doesNotContain("Lindqvist");
    }
  }

  @Test
  void aClinicianSeesNeitherTheListNorTheFigures() throws Exception {
    Visit clinician = Visit.as("clinician", "op-001", street.base());

    assertThat(clinician.get("/worklist").statusCode()).isEqualTo(403);
    assertThat(clinician.get("/performance").statusCode()).isEqualTo(403);
    assertThat(clinician.get("/library").body()).doesNotContain("/worklist");
    assertThat(clinician.post("/worklist/op-001/owner", Map.of("seen", "-")).statusCode())
        .isEqualTo(403);
  }

  @Test
  void fromAnOpenChartTheListHoldsThatPatientAlone() throws Exception {
    Visit coder = Visit.as("coder", "op-001", street.base());

    assertThat(coder.get("/worklist?state=all").body())
        .contains("line-op-001")
        .doesNotContain("line-op-002");
    assertThat(coder.post("/worklist/op-002/owner", Map.of("seen", "-")).statusCode())
        .isEqualTo(403);
    assertThat(store.worklist().line("op-002").orElseThrow().owner()).isNull();
  }

  @Test
  void aCaseIsTakenGivenBackAndNeverTakenFromSomebodyUnseen() throws Exception {
    Visit coder = Visit.as("coder", street.base());
    coder.get("/worklist");

    HttpResponse<String> taken =
        coder.post("/worklist/op-003/owner?state=all", Map.of("seen", "-"));

    assertThat(taken.headers().firstValue("Location").orElseThrow())
        .endsWith("/worklist?state=all&said=owner&case=op-003#line-op-003");
    assertThat(coder.get("/worklist?said=owner&case=op-003").body()).contains("op-003 is yours");
    Visit cdi = Visit.as("cdi", street.base());
    assertThat(
            cdi.post("/worklist/op-003/owner", Map.of("seen", "-"))
                .headers()
                .firstValue("Location")
                .orElseThrow())
        .contains("said=outrun");
    assertThat(store.worklist().line("op-003").orElseThrow().owner())
        .isEqualTo(new Colleague("Practitioner/demo-coder", "Demo coder"));
    coder.post("/worklist/op-003/owner", Map.of("seen", "Practitioner/demo-coder"));
    assertThat(store.worklist().line("op-003").orElseThrow().owner()).isNull();
    assertThat(coder.post("/worklist/unknown/owner", Map.of("seen", "-")).statusCode())
        .isEqualTo(404);
  }

  @Test
  void withoutTheTokenOfThisLaunchNothingChanges() throws Exception {
    Visit coder = Visit.as("coder", street.base());
    var forged =
        coder.send(
            street
                .with("/worklist/op-005/owner", "Content-Type", "application/x-www-form-urlencoded")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("seen=-")));

    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(store.worklist().line("op-005").orElseThrow().owner()).isNull();
  }

  @Test
  void casesAreHandedToSomebodyWhoWorksAtTheList() throws Exception {
    Visit lead = Visit.as("lead", street.base());
    lead.get("/worklist");

    lead.post("/worklist/hand", Map.of("case", "- op-006", "to", "Practitioner/demo-lead"));

    assertThat(store.worklist().line("op-006").orElseThrow().owner())
        .isEqualTo(new Colleague("Practitioner/demo-lead", "Demo lead"));
    assertThat(store.audit().page(AuditFilter.newest(null, 5)))
        .extracting(NotedEntry::entry)
        .anyMatch(
            e ->
                e.act() == Act.ASSIGNMENT
                    && e.detail().equals("Practitioner/demo-lead")
                    && e.visitor().name().equals("Practitioner/demo-lead"));
    assertThat(
            lead.post("/worklist/hand", Map.of("case", "- op-007", "to", "Practitioner/stranger"))
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void onlyWhoMayCodeGivesTheSecondReviewAndNeverOfHisOwnDecision() throws Exception {
    store.keep(InventedOperation.of("twice", SUPPORTED).filed());
    store.worklist().assign("twice", null, new Colleague("Practitioner/other", "Other"));
    Visit lead = Visit.as("lead", street.base());
    lead.post("/worklist/twice/second", Map.of("look", "wanted"));
    assertThat(lead.post("/worklist/twice/second", Map.of("look", "agreed")).statusCode())
        .isEqualTo(403);

    Visit.as("coder", street.base()).post("/worklist/twice/second", Map.of("look", "agreed"));

    assertThat(store.worklist().line("twice").orElseThrow().secondLook())
        .isEqualTo(SecondLook.AGREED);
    assertThat(lead.get("/worklist?second=agreed&state=all").body()).contains("line-twice");
  }

  @Test
  void figuresBySurgeonAreForWhoLooksAfterTheWork() throws Exception {
    Visit coder = Visit.as("coder", street.base());
    Visit lead = Visit.as("lead", street.base());

    assertThat(coder.get("/performance").statusCode()).isEqualTo(200);
    assertThat(coder.get("/performance").body()).doesNotContain("Lindqvist");
    assertThat(coder.get("/performance.csv?by=surgeon").statusCode()).isEqualTo(403);
    assertThat(coder.get("/performance.csv?by=month&surgeon=Ada+Lindqvist").body())
        .isEqualTo(coder.get("/performance.csv?by=month").body());
    assertThat(lead.get("/performance").body()).contains("Lindqvist");
  }

  @Test
  void theFiguresAndTheirFileHoldNoPatientAndNoCase() throws Exception {
    store.keep(
        InventedOperation.of("odd", SUPPORTED).by("=HYPERLINK(\"x\")", "North wing").filed());
    Visit lead = Visit.as("lead", street.base());

    for (String path :
        new String[] {
          "/performance", "/performance.csv?by=month", "/performance.csv?by=surgeon&months=36"
        }) {
      assertThat(lead.get(path).body())
          .as(path)
          .doesNotContain("Patient/")
          .doesNotContain("op-0")
          .doesNotContain("Procedure/")
          .doesNotContainPattern("(?m)^=|,=");
    }
    HttpResponse<String> csv = lead.get("/performance.csv?by=site");
    assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("surgicode-by-site.csv");
    assertThat(csv.body()).startsWith("site,operations,reviews,determination-supported");
    assertThat(lead.get("/performance.csv?by=patient").statusCode()).isEqualTo(400);
  }

  @Test
  void whatNoListKnowsIsAsIfItHadNotBeenAsked() throws Exception {
    Visit coder = Visit.as("coder", street.base());

    assertThat(coder.get("/worklist?state=x&sort=x&page=0&determination=x&owner=%22").statusCode())
        .isEqualTo(200);
    assertThat(coder.get("/worklist?page=99999").statusCode()).isEqualTo(200);
    assertThat(coder.get("/worklist?words=%3Cscript%3E").body()).doesNotContain("<script>a");
  }
}
