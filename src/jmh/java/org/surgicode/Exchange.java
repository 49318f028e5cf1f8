package org.surgicode;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;

/**
 * One request as it went over the wire, to be sent again by others.
 *
 * @param path what follows the base, query included
 * @param headers those that say something to a FHIR server
 */
record Exchange(String method, String path, Map<String, String> headers, byte[] body) {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** Sends the bytes and takes bytes: the least that an exchange can cost. */
  void bare(String base) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(base + path))
            .method(method, BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    int status = HTTP.send(request.build(), BodyHandlers.ofByteArray()).statusCode();
    if (status >= 400) throw new IllegalStateException(method + " was answered " + status);
  }

  /** The same request by HAPI's client, which parses what comes and writes what goes. */
  void hapi(IGenericClient client, FhirContext fhir) {
    if (method.equals("GET")) {
      boolean search = path.contains("?");
      if (search) client.search().byUrl(path.substring(1)).returnBundle(Bundle.class).execute();
      else if (path.equals("/metadata"))
        client.capabilities().ofType(org.hl7.fhir.r4.model.CapabilityStatement.class).execute();
      else
        client
            .read()
            .resource(path.substring(1, path.indexOf('/', 1)))
            .withId(path.substring(path.lastIndexOf('/') + 1))
            .execute();
      return;
    }
    IBaseResource resource = fhir.newJsonParser().parseResource(new String(body));
    if (resource instanceof Bundle bundle && path.length() < 2) {
      client.transaction().withBundle(bundle).execute();
    } else if (method.equals("POST")) {
      var create = client.create().resource(resource);
      String condition = headers.get("if-none-exist");
      if (condition == null) create.execute();
      else create.conditionalByUrl(type(path) + "?" + condition).execute();
    } else {
      client.update().resource(resource).execute();
    }
  }

  private static String type(String path) {
    return path.substring(1).replaceAll("[/?].*", "");
  }
}
