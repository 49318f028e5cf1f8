package org.surgicode.ehr.smart;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.http.client.HttpClient;
import org.jspecify.annotations.Nullable;
import org.surgicode.review.EhrHealth;
import org.surgicode.review.EhrProblem;
import org.surgicode.review.EhrProblem.Kind;

/**
 * The token of one client for one set of scopes: asked for by the first who needs it while the
 * others wait, renewed shortly before it ends.
 */
public final class BackendToken implements AccessToken {
  private static final Duration DISCOVERED = Duration.ofHours(1);
  private static final Duration AFTER_REFUSAL = Duration.ofSeconds(30);

  private final ReentrantLock lock = new ReentrantLock();
  private final URI base;
  private final BackendServices client;
  private final PrivateKeys keys;
  private final List<String> scopes;
  private final Wire wire;
  private final Clock clock;
  private @Nullable Grant grant;
  private @Nullable SmartConfiguration configuration;
  private Instant discovered = Instant.MIN;
  private @Nullable EhrProblem refusal;
  private Instant refused = Instant.MIN;

  /**
   * @param base FHIR base without a slash at the end
   * @param more scopes beside those for reading
   * @param http the way out to the authorization server; it adds no token
   */
  public BackendToken(
      URI base,
      BackendServices client,
      PrivateKeys keys,
      List<String> more,
      HttpClient http,
      Clock clock) {
    this.base = base;
    this.client = client;
    this.keys = keys;
    this.scopes = new ArrayList<>(client.scopes().isEmpty() ? Scopes.READING : client.scopes());
    this.scopes.addAll(more);
    this.wire = new Wire(http);
    this.clock = clock;
  }

  @Override
  public String current() {
    return grant().token();
  }

  @Override
  public Scopes granted() {
    return grant().scopes();
  }

  @Override
  public @Nullable Scopes known() {
    lock.lock();
    try {
      return grant == null ? null : grant.scopes();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public EhrHealth.Token standing() {
    if (!lock.tryLock()) {
      return EhrHealth.Token.ASKING;
    }
    try {
      if (refusal != null) {
        return EhrHealth.Token.REFUSED;
      }
      return grant == null ? EhrHealth.Token.NOT_YET : EhrHealth.Token.SIGNED_IN;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public @Nullable String assertion(String audience) {
    return assertion(client.clientId(), audience);
  }

  @Override
  public String assertion(String clientId, String audience) {
    Instant now = clock.instant();
    JWSAlgorithm algorithm =
        client.algorithm() == null
            ? keys.algorithms(now).get(0)
            : JWSAlgorithm.parse(client.algorithm());
    JWK key = keys.signing(now, algorithm).get(0);
    return ClientAssertion.signed(key, clientId, audience, now);
  }

  /** The scopes that are asked for. */
  public List<String> wanted() {
    return List.copyOf(scopes);
  }

  @Override
  public void refused(String token) {
    lock.lock();
    try {
      if (grant != null && grant.token().equals(token)) {
        grant = null;
      }
    } finally {
      lock.unlock();
    }
  }

  private Grant grant() {
    lock.lock();
    try {
      Instant now = clock.instant();
      if (grant != null && now.isBefore(grant.until())) {
        return grant;
      }
      if (refusal != null && now.isBefore(refused.plus(AFTER_REFUSAL))) {
        throw refusal;
      }
      refusal = null;
      Grant fresh = signIn(now);
      grant = fresh;
      return fresh;
    } finally {
      lock.unlock();
    }
  }

  /** Tries what may have changed since the last success: the endpoint, the key, the scopes. */
  private Grant signIn(Instant now) {
    boolean known = configuration != null && now.isBefore(discovered.plus(DISCOVERED));
    SmartConfiguration said = known && configuration != null ? configuration : discover(now);
    TokenRequest.Refused last;
    try {
      return ask(said, scopes, now);
    } catch (TokenRequest.Refused e) {
      last = e;
    }
    if (known) {
      said = discover(now);
    }
    List<String> fewer = last.isAboutScopes() ? listed(said) : scopes;
    if (known || fewer.size() < scopes.size()) {
      try {
        return ask(said, fewer, now);
      } catch (TokenRequest.Refused e) {
        last = e;
      }
    }
    refused = now;
    refusal = problem(last);
    throw refusal;
  }

  private Grant ask(SmartConfiguration said, List<String> wanted, Instant now)
      throws TokenRequest.Refused {
    var request = new TokenRequest(client.clientId(), wire);
    List<JWK> signing = keys.signing(now, algorithm(said, now));
    TokenRequest.Refused last = new TokenRequest.Refused(0, "invalid_client");
    for (JWK key : signing) {
      try {
        return request.ask(said.tokenEndpoint(), key, wanted, clock.instant());
      } catch (TokenRequest.Refused e) {
        last = e;
        if (e.isAboutScopes()) {
          break;
        }
      }
    }
    throw last;
  }

  private SmartConfiguration discover(Instant now) {
    URI fixed = client.tokenEndpoint();
    SmartConfiguration found =
        fixed == null
            ? SmartConfiguration.of(base, wire)
            : new SmartConfiguration(fixed, List.of(), List.of());
    configuration = found;
    discovered = now;
    return found;
  }

  /** What the EHR says it takes, else what the operator says, else what the newest key signs. */
  private JWSAlgorithm algorithm(SmartConfiguration said, Instant now) {
    List<JWSAlgorithm> able = new ArrayList<>(keys.algorithms(now));
    if (client.algorithm() != null) {
      able.add(0, JWSAlgorithm.parse(client.algorithm()));
    }
    return able.stream()
        .filter(algorithm -> said.algorithms().contains(algorithm.getName()))
        .findFirst()
        .orElse(able.get(0));
  }

  private List<String> listed(SmartConfiguration said) {
    List<String> listed = scopes.stream().filter(said.scopes()::contains).toList();
    return listed.isEmpty() ? scopes : listed;
  }

  private EhrProblem problem(TokenRequest.Refused refusal) {
    return new EhrProblem(
        Kind.UNAUTHORIZED,
        refusal.isAboutScopes()
            ? "The authorization server does not know a scope that this software asks for; list"
                + " those it knows as scopes of the tenant."
            : "The authorization server refused client "
                + client.clientId()
                + " ("
                + refusal.getMessage()
                + "); check that the EHR has this client, the address of its published keys, and"
                + " the right time.");
  }
}
