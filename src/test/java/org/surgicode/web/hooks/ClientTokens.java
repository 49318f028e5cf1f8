package org.surgicode.web.hooks;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.surgicode.web.OpenStreet;
import org.surgicode.web.door.Client;

/** A client with keys, as a hospital registers one. */
public final class ClientTokens {
  /** Who vouches. */
  public static final String ISSUER = "https://ehr.example.org/oauth";

  private static final URI KEYS = URI.create("https://ehr.example.org/jwks");

  private final ECKey key;

  /** A client with a new key. */
  public ClientTokens() {
    this("k1");
  }

  /** A client with a new key of this name. */
  public ClientTokens(String name) {
    try {
      this.key = new ECKeyGenerator(Curve.P_384).keyID(name).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How the hospital registers it. */
  public Client registered(String... doors) {
    return new Client(ISSUER, KEYS, List.of("ES384"), List.of(doors));
  }

  /** What stands at the address of its keys. */
  public String jwks() {
    return new JWKSet(key.toPublicJWK()).toString();
  }

  /** The value of an Authorization header for one endpoint. */
  public String bearer(String path) {
    return bearer(path, claims -> claims, header -> header);
  }

  /** The same with other claims or another header. */
  public String bearer(
      String path,
      UnaryOperator<JWTClaimsSet.Builder> claims,
      UnaryOperator<JWSHeader.Builder> header) {
    Instant now = OpenStreet.NOW;
    var usual =
        new JWTClaimsSet.Builder()
            .issuer(ISSUER)
            .audience(OpenStreet.PUBLIC + path)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(300)))
            .jwtID(UUID.randomUUID().toString());
    var head =
        new JWSHeader.Builder(JWSAlgorithm.ES384).type(JOSEObjectType.JWT).keyID(key.getKeyID());
    try {
      var token = new SignedJWT(header.apply(head).build(), claims.apply(usual).build());
      token.sign(new ECDSASigner(key));
      return "Bearer " + token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
