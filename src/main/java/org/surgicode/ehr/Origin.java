package org.surgicode.ehr;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.http.HttpHost;
import org.surgicode.review.EhrProblem;

/**
 * The places this software talks to for a tenant: links in the EHR's answers are followed only when
 * they stay there, so that neither token nor query reaches a stranger.
 *
 * @param base base URL of the FHIR server without a slash at the end
 * @param others further origins, where the token never goes
 */
record Origin(URI base, List<URI> others) {

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
        || !holds(whole.getScheme(), whole.getHost(), whole.getPort())) {
      throw new EhrProblem(
          EhrProblem.Kind.FOREIGN_LINK,
          "The EHR's answer for "
              + what
              + " links away from "
              + base
              + ", so it was not followed; set the address that the EHR uses for itself as its"
              + " FHIR base URL, add the origin to those of the tenant, or tell its operator.");
    }
    return whole;
  }

  /** The same places, with another home; where that is none of them, nothing may go there. */
  Origin at(URI home) {
    if (!holds(home.getScheme(), home.getHost(), home.getPort())) {
      return this;
    }
    List<URI> all = new ArrayList<>(others);
    all.add(base);
    return new Origin(home, all);
  }

  /** Whether a request may go to this host. */
  boolean holds(HttpHost host) {
    return holds(host.getSchemeName(), host.getHostName(), host.getPort());
  }

  /** Whether this host is the EHR's own, which may see the token. */
  boolean isHome(HttpHost host) {
    return same(base, host.getSchemeName(), host.getHostName(), host.getPort());
  }

  /** Whether an address is the FHIR base itself. */
  boolean isBase(String url) {
    return base.toString().equalsIgnoreCase(url);
  }

  private boolean holds(String scheme, String host, int port) {
    return same(base, scheme, host, port)
        || others.stream().anyMatch(other -> same(other, scheme, host, port));
  }

  private static boolean same(URI origin, String scheme, String host, int port) {
    return scheme.equalsIgnoreCase(origin.getScheme())
        && host.toLowerCase(Locale.ROOT).equals(origin.getHost())
        && port(scheme, port) == port(origin.getScheme(), origin.getPort());
  }

  private static int port(String scheme, int port) {
    return port >= 0 ? port : scheme.equalsIgnoreCase("https") ? 443 : 80;
  }
}
