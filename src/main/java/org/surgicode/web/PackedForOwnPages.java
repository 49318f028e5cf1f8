package org.surgicode.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Set;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Lets the server compress answers only to requests that the browser says come from this very site,
 * or that a person typed. The length of a compressed page tells another site nothing then, whatever
 * it puts into an address: decision 1113.
 */
final class PackedForOwnPages extends ValveBase {
  private static final Set<String> OWN = Set.of("same-origin", "none");

  PackedForOwnPages() {
    super(true);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    String from = request.getHeader("Sec-Fetch-Site");
    if (from == null || !OWN.contains(from)) {
      request.getCoyoteRequest().getMimeHeaders().removeHeader("Accept-Encoding");
    }
    getNext().invoke(request, response);
  }
}
