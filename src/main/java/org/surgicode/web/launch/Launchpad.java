package org.surgicode.web.launch;

import java.net.URI;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.web.door.Shows;

/**
 * Where people of one hospital come in.
 *
 * @param tenant the hospital
 * @param fhirBase base URL of its EHR without a slash at the end
 * @param publicUrl where people reach this service, without a slash at the end
 * @param rules how they come in
 * @param roles what each role may
 * @param login the way to the hospital's servers
 */
public record Launchpad(
    String tenant,
    URI fhirBase,
    String publicUrl,
    LaunchRules rules,
    RoleRules roles,
    EhrLogin login) {
  /**
   * A hospital's launchpad.
   *
   * @throws UnusableInput with code {@code settings} when people would come in without https
   */
  public static Launchpad of(
      String tenant,
      URI fhirBase,
      String publicUrl,
      LaunchRules rules,
      Shows shows,
      EhrLogin login) {
    String host = String.valueOf(URI.create(publicUrl).getHost());
    if (rules.clientId() != null
        && !publicUrl.startsWith("https:")
        && !host.equals("localhost")
        && !host.equals("127.0.0.1")) {
      throw new UnusableInput(
          "settings", "The launch of " + tenant + " needs a public-url with https.");
    }
    return new Launchpad(
        tenant, fhirBase, publicUrl, rules, RoleRules.of(shows, rules.rights()), login);
  }

  /** Whether people can come in here. */
  public boolean open() {
    return rules.clientId() != null;
  }

  /** Where an authorization server sends people back to. */
  String wayBack() {
    return publicUrl + "/launch/back";
  }

  /** Whether an EHR names itself so: its base, but for one slash at the end. */
  boolean isEhr(String iss) {
    String base = iss.endsWith("/") ? iss.substring(0, iss.length() - 1) : iss;
    return base.equals(fhirBase.toString());
  }
}
