package org.surgicode.ehr.smart;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.surgicode.casefile.UnusableInput;

/** This software's private keys for one EHR: which are published, and which signs now. */
public final class PrivateKeys {
  private static final Curve P384 = Curve.P_384;
  private static final int SHORTEST_RSA = 2048;

  /** A key with the moment from which it signs. */
  private record Dated(JWK key, Instant from) {}

  private final List<Dated> keys;

  private PrivateKeys(List<Dated> keys) {
    this.keys = keys;
  }

  /**
   * Opens the key store of a registration.
   *
   * @throws UnusableInput with code {@code config} and one sentence when a key cannot be used
   */
  public static PrivateKeys open(BackendServices client) {
    KeyStore store = load(client);
    List<Dated> keys = new ArrayList<>();
    for (SigningKey listed : client.keys()) {
      Instant from = listed.signsFrom();
      JWK key = key(store, listed.id(), client.keyStorePassword());
      keys.add(new Dated(key, from == null ? Instant.MIN : from));
    }
    keys.sort(Comparator.comparing(Dated::from).reversed());
    return new PrivateKeys(keys);
  }

  /** The public halves as a JWKS document. */
  public String published() {
    var all = keys.stream().map(Dated::key).sorted(Comparator.comparing(JWK::getKeyID)).toList();
    return new JWKSet(all).toString(true);
  }

  /**
   * The keys that may sign now, the newest first; the one before follows for the hours in which an
   * EHR may not have fetched the newest yet.
   *
   * @param algorithm ES384 or RS384
   */
  List<JWK> signing(Instant now, JWSAlgorithm algorithm) {
    return keys.stream()
        .filter(dated -> algorithm.equals(dated.key().getAlgorithm()))
        .filter(dated -> !dated.from().isAfter(now))
        .map(Dated::key)
        .limit(2)
        .toList();
  }

  /** Algorithms for which a key signs now, the newest key's first. */
  List<JWSAlgorithm> algorithms(Instant now) {
    return keys.stream()
        .filter(dated -> !dated.from().isAfter(now))
        .map(dated -> JWSAlgorithm.parse(dated.key().getAlgorithm().getName()))
        .distinct()
        .toList();
  }

  private static KeyStore load(BackendServices client) {
    try (InputStream in = Files.newInputStream(client.keyStore())) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, client.keyStorePassword().toCharArray());
      return store;
    } catch (IOException | GeneralSecurityException e) {
      throw new UnusableInput(
          "config",
          "The key store "
              + client.keyStore()
              + " cannot be opened; check the file and its password.");
    }
  }

  private static JWK key(KeyStore store, String id, String password) {
    try {
      if (store.getKey(id, password.toCharArray()) instanceof PrivateKey secret) {
        PublicKey open = store.getCertificate(id).getPublicKey();
        if (open instanceof ECPublicKey ec
            && P384.equals(Curve.forECParameterSpec(ec.getParams()))) {
          return new ECKey.Builder(P384, ec)
              .privateKey(secret)
              .keyID(id)
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.ES384)
              .build();
        }
        if (open instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= SHORTEST_RSA) {
          return new RSAKey.Builder(rsa)
              .privateKey(secret)
              .keyID(id)
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.RS384)
              .build();
        }
      }
    } catch (GeneralSecurityException e) {
      // Told below.
    }
    throw new UnusableInput(
        "config",
        "The key store holds no usable key "
            + id
            + "; it needs one of EC P-384, or of RSA with 2048 bits or more, under that alias.");
  }
}
