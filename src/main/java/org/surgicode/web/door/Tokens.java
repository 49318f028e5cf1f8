package org.surgicode.web.door;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.surgicode.web.door.Entrances.Registered;

/**
 * Checks the tokens that programs bring: signed by a client that the operator registered, with a
 * key from the address that he registered, for this very door, and for a short time.
 */
public final class Tokens {
  private static final Logger LOG = LoggerFactory.getLogger(Tokens.class);
  private static final Duration SKEW = Duration.ofSeconds(60);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final String BEARER = "Bearer ";
  private static final int LONGEST_TOKEN = 16 * 1024;

  private final Entrances entrances;
  private final Map<URI, JWKSource<SecurityContext>> keys = new ConcurrentHashMap<>();

  /** Checks tokens for these entrances. */
  public Tokens(Entrances entrances) {
    this.entrances = entrances;
  }

  /**
   * Who calls a hook: every call has a token of its own.
   *
   * @param authorization the request's header, null when it has none
   * @param path the endpoint, for example {@code /cds-services}
   * @param fhirServer the EHR that the request names, null for none
   * @throws Refusal 401 without saying why
   */
  public Caller toHook(@Nullable String authorization, String path, @Nullable String fhirServer) {
    if (authorization == null) {
      return came(new Caller(entrances.open(fhirServer), "", null, null, null));
    }
    return check(authorization, "hooks", path, true);
  }

  /**
   * Who calls the FHIR door, with an access token of an authorization server.
   *
   * @param authorization the request's header, null when it has none
   * @throws Refusal 401 without saying why
   */
  public Caller toFhir(@Nullable String authorization) {
    if (authorization == null) {
      return came(new Caller(entrances.open(null), "", null, null, null));
    }
    return check(authorization, "fhir", "/fhir", false);
  }

  /**
   * Who calls the API, with an access token of an authorization server.
   *
   * @param authorization the request's header, null when it has none
   * @param tenant the tenant that the request names, null for none
   * @throws Refusal 401 without saying why
   */
  public Caller toApi(@Nullable String authorization, @Nullable String tenant) {
    if (authorization == null) {
      throw Refusal.stranger();
    }
    return check(authorization, "api", "/api/v1", false);
  }

  private Caller check(String authorization, String door, String path, boolean once) {
    try {
      if (!authorization.startsWith(BEARER) || authorization.length() > LONGEST_TOKEN) {
        throw Refusal.stranger();
      }
      SignedJWT token = SignedJWT.parse(authorization.substring(BEARER.length()).strip());
      String issuer = String.valueOf(token.getJWTClaimsSet().getIssuer());
      Registered known =
          entrances.registered(issuer, door).orElseThrow(() -> refused(issuer, "unknown issuer"));
      JWTClaimsSet claims = signed(token, known);
      String reason = wrong(claims, known, path, once);
      if (reason != null) {
        throw refused(issuer, reason);
      }
      return came(caller(known, issuer, claims));
    } catch (Refusal e) {
      throw e;
    } catch (Exception e) {
      // Whatever a library says about a stranger's token is not for the stranger.
      LOG.info("A token was refused: {}", e.getClass().getSimpleName());
      throw Refusal.stranger();
    }
  }

  private static Caller came(Caller caller) {
    Visits.by(caller);
    return caller;
  }

  private JWTClaimsSet signed(SignedJWT token, Registered known) throws Exception {
    JWSHeader header = token.getHeader();
    if (header.getJWKURL() != null && !header.getJWKURL().equals(known.client().keys())) {
      throw refused(known.client().issuer(), "another jku");
    }
    Set<JWSAlgorithm> algorithms = new HashSet<>();
    known.client().algorithms().forEach(name -> algorithms.add(JWSAlgorithm.parse(name)));
    var processor = new DefaultJWTProcessor<SecurityContext>();
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(
            JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(
            algorithms, keys.computeIfAbsent(known.client().keys(), u -> source(u, known))));
    processor.setJWTClaimsSetVerifier((claims, context) -> {});
    return processor.process(token, null);
  }

  private static JWKSource<SecurityContext> source(URI address, Registered known) {
    try {
      return JWKSourceBuilder.<SecurityContext>create(
              address.toURL(),
              url -> {
                try {
                  return new Resource(
                      known.entrance().published().apply(url.toURI()), "application/json");
                } catch (URISyntaxException | RuntimeException e) {
                  throw new IOException("The keys of a client could not be fetched", e);
                }
              })
          .retrying(false)
          .build();
    } catch (MalformedURLException e) {
      throw new IllegalStateException("Checked when the settings were read", e);
    }
  }

  private @Nullable String wrong(JWTClaimsSet claims, Registered known, String path, boolean once) {
    Instant now = entrances.clock().instant();
    Date ends = claims.getExpirationTime();
    Date made = claims.getIssueTime();
    if (!claims.getAudience().contains(known.entrance().publicUrl() + path)) {
      return "another audience";
    }
    if (ends == null || !now.isBefore(ends.toInstant().plus(SKEW))) {
      return "expired";
    }
    if (made == null ? once : made.toInstant().isAfter(now.plus(SKEW))) {
      return "not issued yet";
    }
    Instant from = made == null ? now : made.toInstant();
    if (ends.toInstant().isAfter(from.plus(LONGEST).plus(SKEW))) {
      return "too long-lived";
    }
    String name = claims.getJWTID();
    if (once
        && (name == null
            || name.isBlank()
            || !known
                .entrance()
                .notes()
                .note("jti", claims.getIssuer() + " " + name, "", ends.toInstant().plus(SKEW)))) {
      return "used before";
    }
    return null;
  }

  private static Caller caller(Registered known, String issuer, JWTClaimsSet claims)
      throws java.text.ParseException {
    String scope = claims.getStringClaim("scope");
    Set<String> scopes =
        scope == null ? Set.of() : Set.copyOf(Arrays.asList(scope.strip().split("\\s+")));
    return new Caller(
        known.entrance(),
        issuer,
        scopes,
        claims.getStringClaim("patient"),
        claims.getStringClaim("fhirUser"));
  }

  private static Refusal refused(String issuer, String reason) {
    LOG.info("A token of {} was refused: {}", issuer.replaceAll("[^\\x21-\\x7e]", "?"), reason);
    return Refusal.stranger();
  }
}
