package org.surgicode.ehr.smart;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;

/** Proves once who this software is: every one is new, none is ever sent twice. */
final class ClientAssertion {
  private static final Duration LIFE = Duration.ofMinutes(4);
  private static final SecureRandom RANDOM = new SecureRandom();

  private ClientAssertion() {}

  /**
   * A signed assertion.
   *
   * @param audience whom it is for, as the EHR writes it: usually its token endpoint
   */
  static String signed(JWK key, String clientId, String audience, Instant now) {
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(clientId)
            .subject(clientId)
            .audience(audience)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFE)))
            .jwtID(random())
            .build();
    var header =
        new JWSHeader.Builder(JWSAlgorithm.parse(key.getAlgorithm().getName()))
            .keyID(key.getKeyID())
            .type(JOSEObjectType.JWT)
            .build();
    var assertion = new SignedJWT(header, claims);
    try {
      JWSSigner signer = new DefaultJWSSignerFactory().createJWSSigner(key);
      assertion.sign(signer);
    } catch (JOSEException e) {
      throw new IllegalStateException("The key " + key.getKeyID() + " does not sign.", e);
    }
    return assertion.serialize();
  }

  private static String random() {
    byte[] bytes = new byte[20];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
