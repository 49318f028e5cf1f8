package org.surgicode.web.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.surgicode.web.door.Entrances.Registered;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a tenant's authorization server about tokens (RFC 7662). Its answer is believed for a minute
 * at most; where it gives none, nobody comes in.
 */
final class AskedTokens {
  private static final Logger LOG = LoggerFactory.getLogger(AskedTokens.class);
  private static final Duration BELIEVED = Duration.ofSeconds(60);
  private static final int MOST_KEPT = 10_000;

  /** Strangers' tokens must not keep the authorization server busy. */
  private static final int ASKED_PER_MINUTE = 240;

  private static final JsonMapper JSON = new JsonMapper();

  private final Clock clock;
  private final Quota quota = new Quota();
  private final Cache<String, Said> said;

  AskedTokens(Clock clock) {
    this.clock = clock;
    this.said =
        Caffeine.newBuilder()
            .maximumSize(MOST_KEPT)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .expireAfter(
                Expiry.<String, Said>creating(
                    (token, answer) -> Duration.between(clock.instant(), answer.until())))
            .build();
  }

  /**
   * What a server said of a token.
   *
   * @param caller null when the token is not good
   * @param why why it is not, for the log
   */
  private record Said(@Nullable Caller caller, String why, Instant until) {}

  /**
   * Who comes with a token.
   *
   * @throws Unfit when it is not good
   * @throws Refusal 503 when the authorization server gives no answer
   */
  Caller check(String token, Registered known, String path) throws Unfit {
    String name = known.entrance().tenant() + " " + path + " " + hash(token);
    Said answer = said.get(name, n -> ask(token, known, path));
    Caller caller = answer.caller();
    if (caller == null) {
      throw new Unfit(answer.why());
    }
    return caller;
  }

  private Said ask(String token, Registered known, String path) {
    Instant now = clock.instant();
    quota.take(known.entrance().tenant(), ASKED_PER_MINUTE);
    JsonNode json;
    try {
      String answer =
          known
              .entrance()
              .asking()
              .ask(
                  Objects.requireNonNull(known.client().introspection()),
                  known.client().issuer(),
                  token);
      json = JSON.readTree(answer);
      if (!json.isObject()) {
        throw new IllegalStateException("No answer");
      }
    } catch (RuntimeException e) {
      LOG.warn(
          "The authorization server of {} was asked about a token and gave no answer: {}",
          known.entrance().tenant(),
          e.getClass().getSimpleName());
      throw new Refusal(
          503,
          "transient",
          "The authorization server cannot be asked about your token: try later.");
    }
    String why = wrong(json, known, path, now);
    Instant longest = now.plus(BELIEVED);
    Instant ends = Instant.ofEpochSecond(json.path("exp").asLong(0));
    return why == null
        ? new Said(caller(json, known), "", ends.isBefore(longest) ? ends : longest)
        : new Said(null, why, longest);
  }

  private static @Nullable String wrong(JsonNode json, Registered known, String path, Instant now) {
    if (!json.path("active").asBoolean(false)) {
      return "not active";
    }
    if (!now.isBefore(Instant.ofEpochSecond(json.path("exp").asLong(0)))) {
      return "expired, or without an end";
    }
    if (now.isBefore(Instant.ofEpochSecond(json.path("nbf").asLong(0)))) {
      return "not good yet";
    }
    if (json.path("client_id").asString("").isEmpty()) {
      return "of no program";
    }
    String issuer = json.path("iss").asString("");
    if (!issuer.isEmpty() && !issuer.equals(known.client().issuer())) {
      return "of another issuer";
    }
    return isFor(json.path("aud"), known.entrance(), path) ? null : "another audience";
  }

  /** A token of the EHR is good here too: this is an interface of the same hospital. */
  private static boolean isFor(JsonNode audience, Entrance entrance, String path) {
    if (audience.isMissingNode() || audience.isNull()) {
      return true;
    }
    return audience.isString()
        ? isFor(audience.stringValue(), entrance, path)
        : audience.valueStream().anyMatch(a -> isFor(a.asString(""), entrance, path));
  }

  private static boolean isFor(String audience, Entrance entrance, String path) {
    return audience.equals(entrance.publicUrl() + path) || entrance.isEhr(audience);
  }

  private static Caller caller(JsonNode json, Registered known) {
    String scope = json.path("scope").asString("").strip();
    return new Caller(
        known.entrance(),
        known.client().issuer(),
        json.path("client_id").asString(""),
        scope.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(scope.split("\\s+"))),
        text(json, "patient"),
        text(json, "fhirUser"));
  }

  private static @Nullable String text(JsonNode json, String member) {
    String text = json.path(member).asString("");
    return text.isEmpty() ? null : text;
  }

  private static String hash(String token) {
    try {
      byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
