package org.surgicode.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.AuditEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.surgicode.casefile.audit.Act;
import org.surgicode.casefile.audit.AuditEntry;
import org.surgicode.casefile.audit.NotedEntry;
import org.surgicode.casefile.audit.Outcome;
import org.surgicode.casefile.audit.Visitor;

/** Each act that is noted, told after IHE's patterns: what was done, by whom, to whose record. */
class AuditEventsTest {
  private static final String BALP =
      "https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.";
  private static final String EHR = "https://ehr.example.org/fhir";
  private static final AuditEvents EVENTS = new AuditEvents(EHR, "https://coding.example.org");
  private static final Visitor CODER =
      new Visitor(
          Visitor.Kind.PERSON, "Practitioner/7", EHR, "pages", "192.0.2.7", "the-request-7");

  @ParameterizedTest
  @CsvSource({
    "CHART_READ, PatientRead, R",
    "REVIEW, PatientCreate, C",
    "SHOWN, PatientRead, R",
    "WRITE_BACK, PatientCreate, C",
    "DECISION, PatientUpdate, U",
    "ASSIGNMENT, PatientUpdate, U"
  })
  void whatWasDoneWithARecordClaimsItsPattern(Act act, String pattern, String action) {
    AuditEvent event = told(act, Outcome.DONE);

    assertThat(event.getMeta().getProfile().get(0).getValue()).isEqualTo(BALP + pattern);
    assertThat(event.getAction().toCode()).isEqualTo(action);
    assertThat(
            event.getAgent().stream()
                .filter(AuditEvent.AuditEventAgentComponent::getRequestor)
                .map(a -> a.getWho().getReference())
                .collect(Collectors.joining()))
        .isEqualTo(EHR + "/Practitioner/7");
    assertThat(event.getEntity().stream().map(e -> e.getWhat().getReference()))
        .contains(EHR + "/Patient/1", EHR + "/Procedure/2");
  }

  @ParameterizedTest
  @EnumSource(Act.class)
  void everyEntryIsAWholeAuditEvent(Act act) {
    for (Outcome outcome : Outcome.values()) {
      AuditEvent event = told(act, outcome);

      assertThat(Profiles.errors(event)).allMatch(e -> e.contains(BALP));
      assertThat(event.getSource().getObserver().isEmpty()).isFalse();
      assertThat(event.getMeta().getTagFirstRep().getCode()).isEqualTo("the-hash");
      assertThat(event.getRecorded()).isNotNull();
    }
  }

  @Test
  void whatWasRefusedClaimsNoPatternAndSaysSo() {
    assertThat(told(Act.DENIED, Outcome.REFUSED).getType().getCode()).isEqualTo("110114");
    AuditEvent refused = told(Act.WRITE_BACK, Outcome.REFUSED);
    assertThat(refused.getMeta().getProfile()).isEmpty();
    assertThat(refused.getOutcome().toCode()).isEqualTo("4");
  }

  private static AuditEvent told(Act act, Outcome outcome) {
    var entry = new AuditEntry(act, outcome, CODER, "Patient/1", "Procedure/2", "a-code");
    return EVENTS.of(new NotedEntry(7, Instant.parse("2026-01-05T10:00:00Z"), entry, "the-hash"));
  }
}
