package org.surgicode.ehr;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.apache.http.Header;
import org.apache.http.HttpEntity;
import org.apache.http.HttpEntityEnclosingRequest;
import org.apache.http.HttpException;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpExecutionAware;
import org.apache.http.client.methods.HttpRequestWrapper;
import org.apache.http.client.protocol.HttpClientContext;
import org.apache.http.conn.routing.HttpRoute;
import org.apache.http.impl.execchain.ClientExecChain;
import org.jspecify.annotations.Nullable;
import org.surgicode.ehr.smart.AccessToken;
import org.surgicode.review.Hurry;
import org.surgicode.review.trace.Step;
import org.surgicode.review.trace.Trace;

/**
 * Looks at every request on its way out, redirected ones included: lets it pass only to the
 * tenant's origins, adds the token at the EHR's own, and makes it wait for its turn.
 */
final class Doorkeeper implements ClientExecChain {
  private final String tenant;
  private final ClientExecChain beyond;
  private final Origin origin;
  private final AccessToken token;
  private final Turnstile turnstile;
  private final Clock clock;

  Doorkeeper(
      String tenant,
      ClientExecChain beyond,
      Origin origin,
      AccessToken token,
      Turnstile turnstile,
      Clock clock) {
    this.tenant = tenant;
    this.beyond = beyond;
    this.origin = origin;
    this.token = token;
    this.turnstile = turnstile;
    this.clock = clock;
  }

  @Override
  public CloseableHttpResponse execute(
      HttpRoute route,
      HttpRequestWrapper request,
      HttpClientContext context,
      HttpExecutionAware aware)
      throws IOException, HttpException {
    if (!origin.holds(route.getTargetHost())) {
      throw new ForeignHost();
    }
    boolean home = origin.isHome(route.getTargetHost());
    if (!home) {
      request.removeHeaders("Authorization"); // a lent token stays at home as well
    }
    String bearer = home ? token.current() : null;
    CloseableHttpResponse response = send(route, request, context, aware, bearer);
    if (bearer == null || status(response) != 401) {
      return response;
    }
    token.refused(bearer);
    String fresh = token.current();
    if (fresh == null || fresh.equals(bearer) || !mayBeSentAgain(request)) {
      return response;
    }
    response.close();
    return send(route, request, context, aware, fresh);
  }

  private CloseableHttpResponse send(
      HttpRoute route,
      HttpRequestWrapper request,
      HttpClientContext context,
      HttpExecutionAware aware,
      @Nullable String bearer)
      throws IOException, HttpException {
    if (bearer != null) {
      request.setHeader("Authorization", "Bearer " + bearer);
    }
    turnstile.enter();
    hurry(context);
    int status = 0;
    Duration wanted = null;
    Step step = Trace.request(tenant);
    RequestWords.tell(step, request);
    try {
      CloseableHttpResponse response = beyond.execute(route, request, context, aware);
      status = status(response);
      Header header = response.getFirstHeader("Retry-After");
      wanted = header == null ? null : RetryAfter.read(header.getValue().strip(), clock.instant());
      return response;
    } finally {
      RequestWords.tell(step, status);
      step.close();
      if (status == 0 && Hurry.isOver()) {
        turnstile.turnBack();
      } else {
        turnstile.leave(status, wanted);
      }
    }
  }

  /** Nothing takes longer than somebody waits for it: a socket cannot be interrupted. */
  private static void hurry(HttpClientContext context) {
    RequestConfig usual = context.getRequestConfig();
    context.setRequestConfig(
        RequestConfig.copy(usual)
            .setConnectTimeout(most(usual.getConnectTimeout()))
            .setConnectionRequestTimeout(most(usual.getConnectionRequestTimeout()))
            .setSocketTimeout(most(usual.getSocketTimeout()))
            .build());
  }

  private static int most(int usual) {
    return Math.toIntExact(Hurry.left(Duration.ofMillis(usual)).toMillis());
  }

  private static boolean mayBeSentAgain(HttpRequestWrapper request) {
    HttpEntity body =
        request instanceof HttpEntityEnclosingRequest enclosing ? enclosing.getEntity() : null;
    return body == null || body.isRepeatable();
  }

  private static int status(CloseableHttpResponse response) {
    return response.getStatusLine().getStatusCode();
  }

  /** A request wanted to leave the tenant's origins. */
  static final class ForeignHost extends HttpException {
    private static final long serialVersionUID = 1L;
  }
}
