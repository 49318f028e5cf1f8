package org.surgicode.web.launch;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who signed in, as his hospital's authorization server vouches.
 *
 * @param user his reference at the EHR
 * @param claims everything that is said of him
 */
record Identity(String user, Map<String, Object> claims) {
  private static final Logger LOG = LoggerFactory.getLogger(Identity.class);
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384);
  private static final Duration SKEW = Duration.ofSeconds(60);
  private static final Pattern PERSON =
      Pattern.compile("(Practitioner|PractitionerRole)/[A-Za-z0-9\\-.]{1,64}");

  /**
   * Checks an id_token.
   *
   * @throws Barred when it does not prove who signed in here and now
   */
  static Identity of(String token, Attempt attempt, Instant now) {
    try {
      SignedJWT jwt = SignedJWT.parse(token); // refuses alg none
      String keys = attempt.pad().login().published(attempt.server().keys());
      var processor = new DefaultJWTProcessor<SecurityContext>();
      processor.setJWSKeySelector(
          new JWSVerificationKeySelector<>(ALGORITHMS, new ImmutableJWKSet<>(JWKSet.parse(keys))));
      processor.setJWTClaimsSetVerifier((claims, context) -> {});
      JWTClaimsSet claims = processor.process(jwt, null);
      String reason = wrong(claims, attempt, now);
      if (!reason.isEmpty()) {
        throw refused(attempt, reason);
      }
      return new Identity(user(claims, attempt), claims.getClaims());
    } catch (Barred e) {
      throw e;
    } catch (Exception e) {
      // What a library says of a token is not for the log.
      throw refused(attempt, e.getClass().getSimpleName());
    }
  }

  private static String wrong(JWTClaimsSet claims, Attempt attempt, Instant now)
      throws ParseException {
    List<String> audience = claims.getAudience();
    Date ends = claims.getExpirationTime();
    Date made = claims.getIssueTime();
    String party = claims.getStringClaim("azp");
    if (!attempt.server().issuer().equals(claims.getIssuer())) {
      return "another issuer";
    }
    if (!audience.contains(attempt.clientId())
        || (party == null ? audience.size() > 1 : !party.equals(attempt.clientId()))) {
      return "another audience";
    }
    if (ends == null || !now.isBefore(ends.toInstant().plus(SKEW))) {
      return "expired";
    }
    if (made == null || made.toInstant().isAfter(now.plus(SKEW))) {
      return "not issued yet";
    }
    return Secret.same(attempt.nonce(), claims.getStringClaim("nonce")) ? "" : "another nonce";
  }

  /** A person of this EHR and of no other. */
  private static String user(JWTClaimsSet claims, Attempt attempt) throws ParseException {
    String said = String.valueOf(claims.getStringClaim("fhirUser"));
    String base = attempt.pad().fhirBase() + "/";
    String reference = said.startsWith(base) ? said.substring(base.length()) : said;
    Matcher person = PERSON.matcher(reference);
    if (!person.matches()) {
      throw refused(attempt, "no practitioner of this EHR");
    }
    return reference;
  }

  private static Barred refused(Attempt attempt, String reason) {
    LOG.info("An identity of {} was refused: {}", attempt.pad().tenant(), reason);
    return new Barred(Bar.IDENTITY);
  }

  /** Names the person by his reference only. */
  @Override
  public String toString() {
    return "Identity[" + user + "]";
  }
}
