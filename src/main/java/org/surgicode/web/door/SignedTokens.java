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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.surgicode.web.door.Entrances.Registered;

/**
 * Checks tokens that are signed: by a registered client, with a key from the address that was
 * registered, for this very door, and for a short time.
 */
final class SignedTokens {
  private static final Duration SKEW = Duration.ofSeconds(60);
  private static final Duration LONGEST = Duration.ofHours(1);

  private final Clock clock;
  private final Map<URI, JWKSource<SecurityContext>> keys = new ConcurrentHashMap<>();

  SignedTokens(Clock clock) {
    this.clock = clock;
  }

  /**
   * What a token says.
   *
   * @param path the endpoint that it is for
   * @param once whether it is good for one call only
   * @throws Exception when it is not good; {@link Unfit} says why
   */
  JWTClaimsSet check(SignedJWT token, Registered known, String path, boolean once)
      throws Exception {
    JWTClaimsSet claims = signed(token, known);
    String reason = wrong(claims, known, path, once);
    if (reason != null) {
      throw new Unfit(reason);
    }
    return claims;
  }

  private JWTClaimsSet signed(SignedJWT token, Registered known) throws Exception {
    URI address = Objects.requireNonNull(known.client().keys());
    JWSHeader header = token.getHeader();
    if (header.getJWKURL() != null && !header.getJWKURL().equals(address)) {
      throw new Unfit("another jku");
    }
    Set<JWSAlgorithm> algorithms = new HashSet<>();
    known.client().algorithms().forEach(name -> algorithms.add(JWSAlgorithm.parse(name)));
    var processor = new DefaultJWTProcessor<SecurityContext>();
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(
            JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(
            algorithms, keys.computeIfAbsent(address, u -> source(u, known))));
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
    Instant now = clock.instant();
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
}
