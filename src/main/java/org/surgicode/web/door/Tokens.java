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
    var said = new Said("?", null, null);
    try {
      boolean once = door.equals("hooks");
      Optional<SignedJWT> jwt = parsed(token);
      Registered known;
      if (jwt.isPresent()) {
        said = Said.by(jwt.get().getJWTClaimsSet());
        known =
            entrances
                .registered(said.issuer(), said.hospital(), door)
                .orElseThrow(() -> new Unfit("unknown issuer"));
      } else {
        known = entrances.asked(tenant, door).orElseThrow(() -> new Unfit("of nobody known"));
        said = new Said(known.client().issuer(), null, null);
      }
      if (known.client().introspection() != null && !once) {
        return asked.check(token, known, path);
      }
      SignedJWT whole = jwt.orElseThrow(() -> new Unfit("not signed"));
      Caller caller = caller(known, said.issuer(), signed.check(whole, known, path, once));
      if (once) {
        LOG.info("A token of {} was accepted", said);
      }
      return caller;
    } catch (Refusal e) {
      throw e;
    } catch (Unfit e) {
      LOG.info("A token of {} was refused: {}", said, e.getMessage());
      throw refused(said);
    } catch (Exception e) {
      // Whatever a library says about a stranger's token is not for the stranger.
      LOG.info("A token of {} was refused: {}", said, e.getClass().getSimpleName());
      throw refused(said);
    }
  }

  private static Refusal refused(Said said) {
    Visits.refused(said.name());
    return Refusal.stranger();
  }

  /**
   * What a token says of itself, proven or not: this is what is noted of it.
   *
   * @param hospital for which of its hospitals its issuer vouches
   * @param name its {@code jti}
   */
  private record Said(String issuer, @Nullable String hospital, @Nullable String name) {
    static Said by(JWTClaimsSet claims) {
      return new Said(
          String.valueOf(claims.getIssuer()),
          claims.getClaim("tenant") instanceof String hospital ? hospital : null,
          claims.getJWTID());
    }

    @Override
    public String toString() {
      return plain(issuer) + " (tenant " + plain(hospital) + ", jti " + plain(name) + ")";
    }

    private static String plain(@Nullable String word) {
      String cut = word == null ? "-" : word.substring(0, Math.min(140, word.length()));
      return cut.replaceAll("[^\\x21-\\x7e]", "?");
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
