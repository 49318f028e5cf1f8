package org.surgicode.ehr;

import org.apache.http.HttpException;
import org.apache.http.HttpRequest;
import org.apache.http.HttpRequestInterceptor;
import org.apache.http.client.protocol.HttpClientContext;
import org.apache.http.protocol.HttpContext;

/**
 * Looks at every request on its way out, redirected ones included: lets it pass only to the EHR's
 * own origin, and adds the token there.
 */
final class Doorkeeper implements HttpRequestInterceptor {
  private final Origin origin;
  private final AccessToken token;

  Doorkeeper(Origin origin, AccessToken token) {
    this.origin = origin;
    this.token = token;
  }

  @Override
  public void process(HttpRequest request, HttpContext context) throws HttpException {
    if (!origin.holds(HttpClientContext.adapt(context).getTargetHost())) {
      throw new ForeignHost();
    }
    String bearer = token.current();
    if (bearer != null) {
      request.setHeader("Authorization", "Bearer " + bearer);
    }
  }

  /** A request wanted to leave the EHR's origin. */
  static final class ForeignHost extends HttpException {
    private static final long serialVersionUID = 1L;
  }
}
