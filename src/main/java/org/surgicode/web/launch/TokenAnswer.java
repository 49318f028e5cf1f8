package org.surgicode.web.launch;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an authorization server hands out.
 *
 * @param access the access token
 * @param refresh the refresh token; null for none
 * @param until when the access token ends
 * @param said everything else
 */
record TokenAnswer(String access, @Nullable String refresh, Instant until, JsonNode said) {
  private static final Logger LOG = LoggerFactory.getLogger(TokenAnswer.class);
  private static final String ASSERTION_TYPE =
      "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
  private static final JsonMapper JSON = new JsonMapper();
  private static final long USUAL_LIFE = 300;

  /**
   * Asks once.
   *
   * @param form what is asked for; who asks is added
   * @throws Barred when nothing usable is handed out
   */
  static TokenAnswer ask(Launchpad pad, LoginServer server, Map<String, String> form, Instant now) {
    EhrLogin.Answer answer;
    try {
      answer = pad.login().post(server.token(), signed(pad, server, form));
    } catch (RuntimeException e) {
      throw new Barred(Bar.EHR_SILENT, e);
    }
    JsonNode said = json(answer.json());
    String access = said.path("access_token").asString("");
    boolean bearer = said.path("token_type").asString("").equalsIgnoreCase("bearer");
    if (answer.status() != 200 || access.isEmpty() || !bearer) {
      LOG.info("{} hands out no token: status {}", pad.tenant(), answer.status());
      throw new Barred(
          Bar.EHR_REFUSED,
          ForeignWords.of(
              said.path("error").asString(""), said.path("error_description").asString("")));
    }
    long life = Math.max(1, Math.min(said.path("expires_in").asLong(USUAL_LIFE), 86_400));
    String refresh = said.path("refresh_token").asString("");
    return new TokenAnswer(access, refresh.isEmpty() ? null : refresh, now.plusSeconds(life), said);
  }

  /** The form with a fresh proof of who asks, or his bare name where he has no keys. */
  static Map<String, String> signed(Launchpad pad, LoginServer server, Map<String, String> form) {
    Map<String, String> whole = new LinkedHashMap<>(form);
    String client = String.valueOf(pad.rules().clientId());
    String proof = pad.rules().keys() ? pad.login().proof(client, server.token().toString()) : null;
    if (proof == null) {
      whole.put("client_id", client);
    } else {
      whole.put("client_assertion_type", ASSERTION_TYPE);
      whole.put("client_assertion", proof);
    }
    return whole;
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text.isEmpty() ? "{}" : text);
    } catch (JacksonException e) {
      throw new Barred(Bar.EHR_SILENT, e);
    }
  }

  /** Tells nothing of the tokens. */
  @Override
  public String toString() {
    return "TokenAnswer until " + until;
  }
}
