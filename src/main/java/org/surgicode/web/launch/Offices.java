package org.surgicode.web.launch;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What somebody does in the hospital, as his PractitionerRole says, read with his own token. */
final class Offices {
  private static final Logger LOG = LoggerFactory.getLogger(Offices.class);
  private static final JsonMapper JSON = new JsonMapper();

  private final EhrLogin login;
  private final String token;

  Offices(EhrLogin login, String token) {
    this.login = login;
    this.token = token;
  }

  /**
   * Codes of his offices that are not over, each with and without {@code system|}.
   *
   * @param user reference of a Practitioner, or of the PractitionerRole as which he signed in
   * @return empty when there are none, or the EHR does not let him read them
   */
  Set<String> of(String user) {
    try {
      JsonNode read = JSON.readTree(login.read(asked(user), token));
      Set<String> codes = new LinkedHashSet<>();
      Stream.concat(Stream.of(read), read.path("entry").valueStream().map(e -> e.path("resource")))
          .filter(office -> isHis(office, user) && office.path("active").asBoolean(true))
          .flatMap(office -> office.path("code").valueStream())
          .flatMap(concept -> concept.path("coding").valueStream())
          .forEach(
              coding -> {
                String code = coding.path("code").asString("");
                codes.add(code);
                codes.add(coding.path("system").asString("") + "|" + code);
              });
      return codes;
    } catch (RuntimeException e) {
      LOG.info("An office could not be read: {}", e.getClass().getSimpleName());
      return Set.of();
    }
  }

  private static String asked(String user) {
    return isOffice(user) ? user : "PractitionerRole?practitioner=" + user;
  }

  private static boolean isOffice(String user) {
    return user.startsWith("PractitionerRole/");
  }

  /** A server that ignores what it was asked for gives nobody another's role. */
  private static boolean isHis(JsonNode office, String user) {
    String holder = office.path("practitioner").path("reference").asString("");
    return office.path("resourceType").asString("").equals("PractitionerRole")
        && (isOffice(user)
            ? user.equals("PractitionerRole/" + office.path("id").asString(""))
            : holder.equals(user) || holder.endsWith("/" + user));
  }
}
