package org.surgicode.fhir;

import java.net.URI;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentNetworkComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentNetworkType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Reference;
import org.surgicode.casefile.audit.Act;
import org.surgicode.casefile.audit.AuditEntry;
import org.surgicode.casefile.audit.Visitor;

/** Who had a part in an act: the two machines, and the person for whom it was done. */
final class AuditAgents {
  private static final String DCM = "http://dicom.nema.org/resources/ontology/DCM";
  private static final String PARTICIPATION =
      "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";
  private static final String SOURCE = "110153";
  private static final String DESTINATION = "110152";

  private final String ehr;
  private final String publicUrl;

  AuditAgents(String ehr, String publicUrl) {
    this.ehr = ehr;
    this.publicUrl = publicUrl;
  }

  /** What the patterns call client of a read is where the content goes, else where it is from. */
  void add(AuditEvent event, AuditEntry entry) {
    boolean towardsEhr = entry.act() == Act.CHART_READ || entry.act() == Act.WRITE_BACK;
    AuditEventAction action = event.getAction();
    boolean reads = action == AuditEventAction.R;
    boolean changes = action == AuditEventAction.C || action == AuditEventAction.U;
    Visitor visitor = entry.visitor();
    boolean person = !visitor.name().isEmpty() && visitor.kind() != Visitor.Kind.SOFTWARE;
    AuditEventAgentComponent client =
        machine(event, reads ? DESTINATION : SOURCE).setRequestor(!person);
    AuditEventAgentComponent server =
        machine(event, reads ? SOURCE : DESTINATION).setRequestor(false);
    if (towardsEhr) {
      client.setWho(named(publicUrl)).setNetwork(uri(publicUrl));
      server.setWho(named(ehr)).setNetwork(uri(ehr));
    } else {
      client.setWho(named(program(visitor))).setNetwork(address(visitor));
      server.setWho(named(publicUrl)).setNetwork(uri(publicUrl));
    }
    if (person) {
      event
          .addAgent()
          .setType(kind(PARTICIPATION, changes ? "AUT" : "IRCP"))
          .setWho(who(visitor.name()))
          .setRequestor(true);
    }
    event
        .getSource()
        .setObserver(named(publicUrl))
        .addType(Labels.coding("http://terminology.hl7.org/CodeSystem/security-source-type", "4"));
  }

  private static AuditEventAgentComponent machine(AuditEvent event, String role) {
    return event.addAgent().setType(kind(DCM, role));
  }

  private static CodeableConcept kind(String system, String code) {
    return new CodeableConcept().addCoding(Labels.coding(system, code));
  }

  private static String program(Visitor visitor) {
    return visitor.issuer().isEmpty() ? visitor.kind().code() : visitor.issuer();
  }

  /** A person of the EHR is referred to, any other is named. */
  private Reference who(String name) {
    return name.matches("(Practitioner|PractitionerRole|Patient|RelatedPerson)/[A-Za-z0-9.-]{1,64}")
        ? new Reference(ehr + "/" + name)
        : named(name);
  }

  private static Reference named(String name) {
    var reference = new Reference();
    reference.getIdentifier().setValue(name);
    return reference;
  }

  private AuditEventAgentNetworkComponent address(Visitor visitor) {
    return visitor.address().isEmpty()
        ? uri(publicUrl)
        : new AuditEventAgentNetworkComponent()
            .setAddress(visitor.address())
            .setType(AuditEventAgentNetworkType._2);
  }

  private static AuditEventAgentNetworkComponent uri(String address) {
    return new AuditEventAgentNetworkComponent()
        .setAddress(URI.create(address).toString())
        .setType(AuditEventAgentNetworkType._5);
  }
}
