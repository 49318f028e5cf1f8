package org.surgicode.web.door;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.surgicode.web.door.Entrances.Registered;

/**
 * Checks the tokens that programs bring: by the keys of the client that the operator registered, or
 * by asking his authorization server; and how often each program comes.
 */
public final class Tokens {
  private static final Logger LOG = LoggerFactory.getLogger(Tokens.class);
  private static final String BEARER = "Bearer ";
  private static final int LONGEST_TOKEN = 16 * 1024;

  private final Entrances entrances;
  private final SignedTokens signed;
  private final AskedTokens asked;
  private final Quota quota = new Quota();

  /** Checks tokens for these entrances. */
  public Tokens(Entrances entrances) {
    this.entrances = entrances;
    this.signed = new SignedTokens(entrances.clock());
    this.asked = new AskedTokens(entrances.clock());
  }

  /**
   * Who calls a hook: every call has a token of its own.
   *
   * @param authorization the request's header, null when it has none
   * @param path the endpoint, for example {@code /cds-services}
   * @param fhirServer the EHR that the request names, null for none
   * @throws Refusal 401 without saying why, 429 when he comes too often
   */
  public Caller toHook(@Nullable String authorization, String path, @Nullable String fhirServer) {
    return authorization == null
        ? stranger(fhirServer)
        : paced(check(authorization, "hooks", path, null), "hooks");
  }

  /**
   * Who calls the FHIR door, with an access token of an authorization server.
   *
   * @param authorization the request's header, null when it has none
   * @param tenant the tenant that the request names, null for none
   * @throws Refusal 401 without saying why, 429 when he comes too often
   */
  public Caller toFhir(@Nullable String authorization, @Nullable String tenant) {
    return authorization == null
        ? stranger(null)
        : paced(check(authorization, "fhir", "/fhir", tenant), "fhir");
  }

  /** Who calls the API; as {@link #toFhir}, but nobody comes in without a token. */
  public Caller toApi(@Nullable String authorization, @Nullable String tenant) {
    if (authorization == null) {
      throw Refusal.stranger();
    }
    return paced(check(authorization, "api", "/api/v1", tenant), "api");
  }

  private Caller stranger(@Nullable String fhirServer) {
    return came(new Caller(entrances.open(fhirServer), "", "", null, null, null));
  }

  private Caller paced(Caller caller, String door) {
    Entrance entrance = caller.entrance();
    quota.take(
        String.join(" ", door, entrance.tenant(), caller.issuer(), caller.program()),
        entrance.rules().callsPerMinute());
    return came(caller);
  }

  private static Caller came(Caller caller) {
    Visits.by(caller);
    return caller;
  }

  private Caller check(String authorization, String door, String path, @Nullable String tenant) {
    if (!authorization.startsWith(BEARER) || authorization.length() > LONGEST_TOKEN) {
      throw Refusal.stranger();
    }
    String token = authorization.substring(BEARER.length()).strip();
    String issuer = "?";
    try {
      boolean once = door.equals("hooks");
      Optional<SignedJWT> jwt = parsed(token);
      Registered known;
      if (jwt.isPresent()) {
        issuer = String.valueOf(jwt.get().getJWTClaimsSet().getIssuer());
        known = entrances.registered(issuer, door).orElseThrow(() -> new Unfit("unknown issuer"));
      } else {
        known = entrances.asked(tenant, door).orElseThrow(() -> new Unfit("of nobody known"));
        issuer = known.client().issuer();
      }
      if (known.client().introspection() != null && !once) {
        return asked.check(token, known, path);
      }
      SignedJWT whole = jwt.orElseThrow(() -> new Unfit("not signed"));
      return caller(known, issuer, signed.check(whole, known, path, once));
    } catch (Refusal e) {
      throw e;
    } catch (Unfit e) {
      LOG.info(
          "A token of {} was refused: {}",
          issuer.replaceAll("[^\\x21-\\x7e]", "?"),
          e.getMessage());
      throw Refusal.stranger();
    } catch (Exception e) {
      // Whatever a library says about a stranger's token is not for the stranger.
      LOG.info("A token was refused: {}", e.getClass().getSimpleName());
      throw Refusal.stranger();
    }
  }

  private static Optional<SignedJWT> parsed(String token) {
    try {
      return Optional.of(SignedJWT.parse(token));
    } catch (ParseException e) {
      return Optional.empty();
    }
  }

  private static Caller caller(Registered known, String issuer, JWTClaimsSet claims)
      throws ParseException {
    String scope = claims.getStringClaim("scope");
    Set<String> scopes =
        scope == null ? Set.of() : Set.copyOf(Arrays.asList(scope.strip().split("\\s+")));
    String program =
        Stream.of("client_id", "azp", "sub")
            .map(claims::getClaim)
            .filter(String.class::isInstance)
            .map(String.class::cast)
            .findFirst()
            .orElse("");
    return new Caller(
        known.entrance(),
        issuer,
        program,
        scopes,
        claims.getStringClaim("patient"),
        claims.getStringClaim("fhirUser"));
  }
}
