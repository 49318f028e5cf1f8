package org.surgicode.web.launch;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people are called in the EHR, read with the token of who signed in. */
final class Names {
  private static final Logger LOG = LoggerFactory.getLogger(Names.class);
  private static final JsonMapper JSON = new JsonMapper();

  private final EhrLogin login;
  private final String token;

  Names(EhrLogin login, String token) {
    this.login = login;
    this.token = token;
  }

  /** The patient, of whom only the reference is known when the EHR tells no more. */
  ChartPatient patient(String reference) {
    JsonNode told = read(reference);
    String number =
        told.path("identifier")
            .valueStream()
            .filter(
                i -> i.path("type").path("coding").path(0).path("code").asString("").equals("MR"))
            .map(i -> i.path("value").asString(""))
            .findFirst()
            .orElse("");
    return new ChartPatient(reference, name(told), told.path("birthDate").asString(""), number);
  }

  /** The name of a practitioner; the reference when the EHR tells none. */
  String practitioner(String reference) {
    String name = reference.startsWith("Practitioner/") ? name(read(reference)) : "";
    return name.isEmpty() ? reference : name;
  }

  private static String name(JsonNode resource) {
    JsonNode name = resource.path("name").path(0);
    String text = name.path("text").asString("");
    return text.isEmpty()
        ? Stream.concat(
                name.path("given").valueStream().map(given -> given.asString("")),
                Stream.of(name.path("family").asString("")))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "))
        : text;
  }

  private JsonNode read(String reference) {
    try {
      return JSON.readTree(login.read(reference, token));
    } catch (RuntimeException e) {
      // A name is a courtesy: without the right to read it the screens still work.
      LOG.info("A name could not be read: {}", e.getClass().getSimpleName());
      return JSON.createObjectNode();
    }
  }
}
