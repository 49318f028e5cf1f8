package org.surgicode.web.facade;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.HardcodedServerAddressStrategy;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.RestfulServer;
import java.util.List;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.ImplementationGuide;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.ValueSet;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.surgicode.review.Tenants;
import org.surgicode.web.door.Entrances;
import org.surgicode.web.door.Tokens;

/** Opens the FHIR door at {@code /fhir}: a HAPI server over what the review desk says. */
@Configuration(proxyBeanMethods = false)
public class FhirDoor {
  @Bean
  RestfulServer fhirServer(Tenants tenants, Entrances entrances, Tokens tokens) {
    FhirContext fhir = FhirContext.forR4Cached();
    fhir.getParserOptions().setStripVersionsFromReferences(false);
    String base = entrances.all().get(0).publicUrl() + "/fhir";
    var packets = new Packets(tenants, entrances.clock());
    var published = new Published(fhir);
    RestfulServer server = new RestfulServer(fhir);
    server.setServerName("SurgiCode");
    server.setDefaultResponseEncoding(EncodingEnum.JSON);
    var pages = new PacketPages(packets);
    server.setPagingProvider(pages);
    if (!entrances.ownMachineOnly()) {
      server.setServerAddressStrategy(new HardcodedServerAddressStrategy(base));
    }
    server.setServerConformanceProvider(new Statement(published, base));
    server.registerInterceptor(new Gate(tokens));
    server.registerInterceptor(new Troubles());
    server.registerProviders(reviews(packets, pages, fhir));
    server.registerProviders(definitions(published));
    return server;
  }

  @Bean
  ServletRegistrationBean<RestfulServer> fhirDoor(RestfulServer fhirServer) {
    var door = new ServletRegistrationBean<>(fhirServer, "/fhir/*");
    door.setName("fhir");
    door.setLoadOnStartup(1);
    return door;
  }

  private static List<IResourceProvider> reviews(
      Packets packets, PacketPages pages, FhirContext fhir) {
    return List.of(
        new ProcedureDoor(packets, fhir),
        new PacketDoor<>(GuidanceResponse.class, packets, pages, GuidanceResponse::getSubject),
        new PacketDoor<>(Task.class, packets, pages, Task::getFor),
        new PacketDoor<>(DetectedIssue.class, packets, pages, DetectedIssue::getPatient),
        new ProvenanceDoor(packets, pages),
        new AuditDoor(packets),
        new DeviceDoor(packets));
  }

  private static List<IResourceProvider> definitions(Published published) {
    return List.of(
        new DefinitionDoor<>(StructureDefinition.class, published),
        new DefinitionDoor<>(CodeSystem.class, published),
        new DefinitionDoor<>(ValueSet.class, published),
        new DefinitionDoor<>(PlanDefinition.class, published),
        new DefinitionDoor<>(Questionnaire.class, published),
        new DefinitionDoor<>(OperationDefinition.class, published),
        new DefinitionDoor<>(CapabilityStatement.class, published),
        new DefinitionDoor<>(ImplementationGuide.class, published));
  }
}
