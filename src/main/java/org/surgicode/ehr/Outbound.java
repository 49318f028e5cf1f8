package org.surgicode.ehr;

import java.net.URI;
import java.time.Clock;
import org.apache.http.HttpResponse;
import org.apache.http.client.HttpClient;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.config.ConnectionConfig;
import org.apache.http.config.MessageConstraints;
import org.apache.http.config.RegistryBuilder;
import org.apache.http.config.SocketConfig;
import org.apache.http.conn.DnsResolver;
import org.apache.http.conn.socket.ConnectionSocketFactory;
import org.apache.http.conn.socket.PlainConnectionSocketFactory;
import org.apache.http.conn.ssl.SSLConnectionSocketFactory;
import org.apache.http.impl.client.HttpClientBuilder;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;
import org.apache.http.impl.execchain.ClientExecChain;
import org.apache.http.protocol.HttpContext;
import org.apache.http.ssl.SSLContexts;
import org.surgicode.ehr.smart.AccessToken;
import org.surgicode.review.Hurry;

/**
 * Everything that one tenant sends leaves here: one pool of connections, one pace, one list of
 * origins, and bounds of time and size, whoever asks.
 */
final class Outbound {
  private static final int MOST_HEADERS = 200;
  private static final int LONGEST_HEADER = 32 * 1024;

  private final String tenant;
  private final Origin origin;
  private final Limits limits;
  private final Clock clock;
  private final Turnstile turnstile;
  private final PoolingHttpClientConnectionManager connections;

  Outbound(EhrSettings settings, DnsResolver names, Pause pause, Clock clock) {
    this.tenant = settings.tenant();
    this.origin = new Origin(settings.base(), settings.reach().origins());
    this.limits = settings.limits();
    this.clock = clock;
    this.turnstile = new Turnstile(settings, pause, clock);
    var tls =
        new SSLConnectionSocketFactory(
            SSLContexts.createDefault(),
            new String[] {"TLSv1.3", "TLSv1.2"},
            null,
            SSLConnectionSocketFactory.getDefaultHostnameVerifier());
    this.connections =
        new PoolingHttpClientConnectionManager(
            RegistryBuilder.<ConnectionSocketFactory>create()
                .register("http", PlainConnectionSocketFactory.getSocketFactory())
                .register("https", tls)
                .build(),
            new SafeAddresses(settings.tenant(), settings.reach(), names));
    connections.setMaxTotal(limits.parallel());
    connections.setDefaultMaxPerRoute(limits.parallel());
    int answer = Math.toIntExact(limits.answerTimeout().toMillis());
    connections.setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(answer).build());
    connections.setDefaultConnectionConfig(
        ConnectionConfig.custom()
            .setMessageConstraints(
                MessageConstraints.custom()
                    .setMaxHeaderCount(MOST_HEADERS)
                    .setMaxLineLength(LONGEST_HEADER)
                    .build())
            .build());
  }

  Origin origin() {
    return origin;
  }

  Turnstile turnstile() {
    return turnstile;
  }

  /** A client that carries this token to the EHR's own origin. */
  HttpClient client(AccessToken token) {
    return client(token, origin);
  }

  /**
   * A client that carries this token to the origin of one address of the tenant, and there only.
   */
  HttpClient client(AccessToken token, URI home) {
    return client(token, origin.at(home));
  }

  private HttpClient client(AccessToken token, Origin origin) {
    int connect = Math.toIntExact(limits.connectTimeout().toMillis());
    int answer = Math.toIntExact(limits.answerTimeout().toMillis());
    return new Guarded(token, origin)
        .setConnectionManager(connections)
        .setConnectionManagerShared(true)
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setConnectTimeout(connect)
                .setConnectionRequestTimeout(answer)
                .setSocketTimeout(answer)
                .build())
        .disableCookieManagement()
        .disableAuthCaching()
        .disableAutomaticRetries()
        .addInterceptorLast((HttpResponse response, HttpContext context) -> bound(response))
        .build();
  }

  private void bound(HttpResponse response) {
    if (response.getEntity() != null) {
      long last = System.nanoTime() + Hurry.left(limits.answerTimeout()).toNanos();
      response.setEntity(new BoundedAnswer(response.getEntity(), limits.largestAnswer(), last));
    }
  }

  /** Apache's client with a doorkeeper at its only door. */
  private final class Guarded extends HttpClientBuilder {
    private final AccessToken token;
    private final Origin origin;

    Guarded(AccessToken token, Origin origin) {
      this.token = token;
      this.origin = origin;
    }

    @Override
    protected ClientExecChain decorateProtocolExec(ClientExecChain beyond) {
      return new Doorkeeper(tenant, beyond, origin, token, turnstile, clock);
    }
  }
}
