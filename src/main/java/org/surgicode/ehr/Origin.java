package org.surgicode.ehr;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.apache.http.HttpHost;
import org.surgicode.review.EhrProblem;

/**
 * The one place this software talks to for a tenant: links in the EHR's answers are followed only
 * when they stay there, so that neither token nor query reaches a stranger.
 *
 * @param base base URL of the FHIR server without a slash at the end
 */
record Origin(URI base) {

  /**
   * The whole address of a link found in an answer.
   *
   * @param link absolute, or relative to the FHIR base
   * @param what what the answer was about, for the sentence
   * @throws EhrProblem FOREIGN_LINK when it leads elsewhere, UNREADABLE_ANSWER when it is no link
   */
  URI follow(String link, String what) {
    URI whole;
    try {
      whole = new URI(base + "/").resolve(new URI(link));
    } catch (URISyntaxException e) {
      throw new EhrProblem(
          EhrProblem.Kind.UNREADABLE_ANSWER,
          "The EHR's answer for " + what + " holds a broken link; tell the EHR's operator.");
    }
    if (whole.getHost() == null
        || whole.getUserInfo() != null
        || !same(whole.getScheme(), whole.getHost(), whole.getPort())) {
      throw new EhrProblem(
          EhrProblem.Kind.FOREIGN_LINK,
          "The EHR's answer for "
              + what
              + " links away from "
              + base
              + ", so it was not followed; set the address that the EHR uses for itself as its"
              + " FHIR base URL, or tell its operator.");
    }
    return whole;
  }

  /** Whether a request to this host stays at the EHR. */
  boolean holds(HttpHost host) {
    return same(host.getSchemeName(), host.getHostName(), host.getPort());
  }

  /** Whether an address is the FHIR base itself. */
  boolean isBase(String url) {
    return base.toString().equalsIgnoreCase(url);
  }

  private boolean same(String scheme, String host, int port) {
    return scheme.equalsIgnoreCase(base.getScheme())
        && host.toLowerCase(Locale.ROOT).equals(base.getHost())
        && port(scheme, port) == port(base.getScheme(), base.getPort());
  }

  private static int port(String scheme, int port) {
    return port >= 0 ? port : scheme.equalsIgnoreCase("https") ? 443 : 80;
  }
}
