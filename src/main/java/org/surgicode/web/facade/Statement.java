package org.surgicode.web.facade;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Metadata;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.IServerConformanceProvider;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementKind;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.OperationDefinition;

/** What this door can do, as it is published; HAPI calls the public methods. */
final class Statement implements IServerConformanceProvider<CapabilityStatement> {
  private final Published published;
  private final String base;

  /**
   * @param base where the door is
   */
  Statement(Published published, String base) {
    this.published = published;
    this.base = base;
  }

  @Override
  @Metadata
  public CapabilityStatement getServerConformance(HttpServletRequest http, RequestDetails request) {
    CapabilityStatement statement =
        published.of(CapabilityStatement.class).stream()
            .filter(s -> s.getIdElement().getIdPart().equals("surgicode-server"))
            .findFirst()
            .orElseThrow(IllegalStateException::new)
            .copy();
    statement.setKind(CapabilityStatementKind.INSTANCE);
    statement.addInstantiates(statement.getUrl());
    statement.setUrl(null);
    statement.getImplementation().setDescription("SurgiCode").setUrl(base);
    return statement;
  }

  /** HAPI asks here, and nowhere else, for the definition of an operation. */
  @Read(typeName = "OperationDefinition")
  public OperationDefinition readOperationDefinition(@IdParam IdType id) {
    return published.of(OperationDefinition.class).stream()
        .filter(definition -> definition.getIdElement().getIdPart().equals(id.getIdPart()))
        .findFirst()
        .map(OperationDefinition::copy)
        .orElseThrow(() -> new ResourceNotFoundException(id));
  }

  @Override
  public void setRestfulServer(RestfulServer server) {
    // What is published stands fast: a test holds it against what the server does.
  }
}
