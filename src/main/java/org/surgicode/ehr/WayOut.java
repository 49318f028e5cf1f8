package org.surgicode.ehr;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.LenientErrorHandler;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.api.RequestFormatParamStyleEnum;
import ca.uhn.fhir.rest.client.apache.ApacheRestfulClientFactory;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import org.apache.http.HttpResponse;
import org.apache.http.client.HttpClient;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.protocol.HttpContext;

/**
 * The only way out to one EHR: HAPI's client over a connection pool that knows one origin, adds the
 * token, and bounds time and size. Safe for any number of threads.
 */
final class WayOut {
  private final FhirContext fhir;
  private final EhrSettings settings;

  WayOut(EhrSettings settings, AccessToken token) {
    this.settings = settings;
    var doorkeeper = new Doorkeeper(new Origin(settings.base()), token);
    this.fhir = FhirContext.forR4();
    // HAPI's requests take their connection from the context, not from their own factory: only a
    // context of its own keeps an EHR behind its own door.
    var clients = new ApacheRestfulClientFactory(fhir);
    clients.setServerValidationMode(ServerValidationModeEnum.NEVER);
    clients.setHttpClient(http(settings, doorkeeper));
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
    IGenericClient client = fhir.newRestfulGenericClient(settings.base().toString());
    client.setEncoding(EncodingEnum.JSON);
    client.setFormatParamStyle(RequestFormatParamStyleEnum.NONE);
    return client;
  }

  private static HttpClient http(EhrSettings settings, Doorkeeper doorkeeper) {
    Limits limits = settings.limits();
    int connect = Math.toIntExact(limits.connectTimeout().toMillis());
    int answer = Math.toIntExact(limits.answerTimeout().toMillis());
    var timeouts =
        RequestConfig.custom()
            .setConnectTimeout(connect)
            .setConnectionRequestTimeout(connect)
            .setSocketTimeout(answer)
            .build();
    return HttpClients.custom()
        .setDefaultRequestConfig(timeouts)
        .disableCookieManagement()
        .disableAuthCaching()
        .disableAutomaticRetries()
        .setMaxConnPerRoute(8)
        .addInterceptorLast(doorkeeper)
        .addInterceptorLast((HttpResponse response, HttpContext context) -> bound(response, limits))
        .build();
  }

  private static void bound(HttpResponse response, Limits limits) {
    if (response.getEntity() != null) {
      long last = System.nanoTime() + limits.answerTimeout().toNanos();
      response.setEntity(new BoundedAnswer(response.getEntity(), limits.largestAnswer(), last));
    }
  }
}
