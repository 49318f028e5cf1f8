package org.surgicode.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.surgicode.casefile.Flag;
import org.surgicode.review.WriteLedgers;
import org.surgicode.review.work.Work;
import org.surgicode.web.door.DoorRules;
import org.surgicode.web.door.Shows;

/** Who sees and decides what before a case. */
class CaseDoorsTest {
  private static final String CASE = "a02-proc1";
  private static OpenStreet street;
  private static OpenStreet strict;

  @BeforeAll
  static void open() throws Exception {
    street = holding(DoorRules.usual());
    strict = holding(DoorRules.usual().showing(Shows.QUESTIONS));
  }

  private static OpenStreet holding(DoorRules rules) throws Exception {
    OpenStreet street = new OpenStreet(rules);
    street.ehr.holds(Files.readString(Path.of("src/test/resources/cases/a02/bundle.json")));
    street.desk().look("Procedure/" + CASE);
    return street;
  }

  @AfterAll
  static void close() {
    street.close();
    strict.close();
  }

  @Test
  void aClinicianSeesTheSuggestionAndIsAskedApartFromIt() throws Exception {
    Visit clinician = Visit.as("clinician", CASE, street.base());
    assertThat(clinician.get("/cases/" + CASE).body())
        .contains("63307", "for you</a>")
        .doesNotContain("class=\"question\"", "What an answer would change", "packet.pdf");
    assertThat(clinician.get("/cases/" + CASE + "/questions").body())
        .contains("class=\"question\"", "signed addendum")
        .doesNotContain("63307", "63308", "Audit risk", "1 unit");
    assertThat(clinician.get("/cases/" + CASE + "/packet.json").statusCode()).isEqualTo(403);
  }

  @Test
  void aStrictHospitalShowsCliniciansQuotesAndQuestionsOnly() throws Exception {
    Visit clinician = Visit.as("clinician", CASE, strict.base());
    assertThat(clinician.get("/cases/" + CASE).body())
        .contains("class=\"question\"", "about 80 percent of the body")
        .doesNotContain("63307", "63308", "Supported", "1 unit");
  }

  @Test
  void onlyWhoMayCodeDecides() throws Exception {
    for (String role : new String[] {"cdi", "clinician", "lead"}) {
      Visit other = Visit.as(role, CASE, street.base());
      var answer =
          other.post("/cases/" + CASE + "/decision", Map.of("kind", "accepted", "seen", "0"));
      assertThat(answer.statusCode()).as(role).isEqualTo(403);
      assertThat(other.get("/cases/" + CASE).body()).doesNotContain("id=\"accept\"");
    }
    assertThat(street.desk().decisions().history(CASE)).isEmpty();
  }

  @Test
  void aDecisionIsToldOnceInTheNameOfWhoMadeIt() throws Exception {
    Visit coder = Visit.as("coder", CASE, strict.base());
    var lines = Map.of("kind", "changed", "seen", "0", "lines", "63307-82 x1", "reason", "other");
    coder.post("/cases/" + CASE + "/decision", lines);
    assertThat(strict.ehr.told).isEmpty();
    coder.post("/cases/" + CASE + "/tell", Map.of());
    coder.post("/cases/" + CASE + "/tell", Map.of());
    assertThat(strict.ehr.told).hasSize(1);
    assertThat(strict.ehr.told.get(0).who()).isEqualTo("Practitioner/demo-coder");
    coder.post("/cases/" + CASE + "/undo", Map.of("seen", "1"));
    assertThat(strict.desk().decisions().history(CASE)).hasSize(1);
    assertThat(coder.get("/cases/" + CASE).body()).contains("It stands in the EHR.");
  }

  @Test
  void whatIsDecidedWhileWritingIsSwitchedOffIsToldWhenItIsOnAgain() throws Exception {
    OpenStreet quiet = holding(DoorRules.usual());
    try (quiet) {
      quiet.ehr.stopped = true;
      quiet.part(WriteLedgers.class).of("harbour").orElseThrow().stop(true);
      Visit coder = Visit.as("coder", CASE, quiet.base());
      coder.post("/cases/" + CASE + "/decision", Map.of("kind", "accepted", "seen", "0"));
      var answer = coder.post("/cases/" + CASE + "/tell", Map.of());
      assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("said=stopped");
      assertThat(coder.get("/cases/" + CASE).body())
          .contains("Writing to the EHR is switched off.", "id=\"undo\"")
          .doesNotContain("It stands in the EHR");
      quiet.desk().deciding().tell(OpenStreet.NOW.plusSeconds(120));
      assertThat(quiet.ehr.told).isEmpty();

      quiet.ehr.stopped = false;
      quiet.part(WriteLedgers.class).of("harbour").orElseThrow().stop(false);
      quiet.desk().deciding().tell(OpenStreet.NOW.plusSeconds(120));
      assertThat(quiet.ehr.told).hasSize(1);
      assertThat(coder.get("/cases/" + CASE).body()).contains("It stands in the EHR");
    }
  }

  @Test
  void eachQuestionIsPutByItselfToWhomItIsFor() throws Exception {
    Visit cdi = Visit.as("cdi", CASE, strict.base());
    String page = cdi.get("/cases/" + CASE).body();
    List<String> open = questions(strict);
    assertThat(open).isNotEmpty();
    for (String flag : open) {
      assertThat(page).contains("name=\"flag\" value=\"" + flag + "\"");
    }
    assertThat(page.split(">Send to ", -1)).hasSize(open.size() + 1);
    assertThat(page).contains(">Send to the surgeon", ">Send to radiology");
    var sent = cdi.post("/cases/" + CASE + "/send", Map.of("flag", open.get(0)));
    assertThat(sent.headers().firstValue("Location").orElse("")).endsWith("said=sent");
    assertThat(strict.ehr.asked).containsExactly(open.get(0) + " by Practitioner/demo-cdi");
    var unknown = cdi.post("/cases/" + CASE + "/send", Map.of("flag", "no-such-flag"));
    assertThat(unknown.headers().firstValue("Location").orElse("")).endsWith("said=unasked");
    for (String role : List.of("clinician", "lead")) {
      Visit other = Visit.as(role, CASE, strict.base());
      assertThat(other.post("/cases/" + CASE + "/send", Map.of("flag", open.get(0))).statusCode())
          .isEqualTo(403);
      assertThat(other.get("/cases/" + CASE).body()).doesNotContain(">Send to ");
    }
    assertThat(strict.ehr.asked).hasSize(1);
  }

  private static List<String> questions(OpenStreet street) {
    return street.desk().kept(CASE).orElseThrow().review().toAsk().stream().map(Flag::id).toList();
  }

  @Test
  void whoMayAskHasTheRecordReadAnew() throws Exception {
    Visit coder = Visit.as("coder", CASE, street.base());
    assertThat(coder.get("/cases/" + CASE).body()).contains("Review again");
    var answer = coder.post("/cases/" + CASE + "/again", Map.of());
    assertThat(answer.headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).endsWith("/cases/" + CASE + "?said=again"));
    assertThat(coder.get("/cases/" + CASE + "?said=again").body())
        .contains("The record is being read anew.");
    assertThat(street.queued).extracting(Work::subject).contains("Procedure/" + CASE);
    Visit clinician = Visit.as("clinician", CASE, street.base());
    assertThat(clinician.post("/cases/" + CASE + "/again", Map.of()).statusCode()).isEqualTo(403);
  }
}
