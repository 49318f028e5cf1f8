package org.surgicode.ehr;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.LenientErrorHandler;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.api.RequestFormatParamStyleEnum;
import ca.uhn.fhir.rest.client.apache.ApacheRestfulClientFactory;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import java.net.URI;
import org.apache.http.client.HttpClient;

/** HAPI's client over the guarded way out to one EHR. Safe for any number of threads. */
final class WayOut {
  private final FhirContext fhir;
  private final URI base;

  WayOut(URI base, HttpClient http) {
    this.base = base;
    this.fhir = FhirContext.forR4();
    // HAPI's requests take their connection from the context, not from their own factory: only a
    // context of its own keeps an EHR behind its own door.
    var clients = new ApacheRestfulClientFactory(fhir);
    clients.setServerValidationMode(ServerValidationModeEnum.NEVER);
    clients.setHttpClient(http);
    fhir.setRestfulClientFactory(clients);
    fhir.getParserOptions().setStripVersionsFromReferences(false);
    fhir.setParserErrorHandler(new LenientErrorHandler(false));
  }

  /** The context of this EHR's client. */
  FhirContext fhir() {
    return fhir;
  }

  /** A client for one thread's conversation. */
  IGenericClient client() {
    IGenericClient client = fhir.newRestfulGenericClient(base.toString());
    client.setEncoding(EncodingEnum.JSON);
    client.setFormatParamStyle(RequestFormatParamStyleEnum.NONE);
    return client;
  }
}
