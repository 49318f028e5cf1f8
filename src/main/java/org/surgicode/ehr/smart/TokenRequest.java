package org.surgicode.ehr.smart;

import com.nimbusds.jose.jwk.JWK;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.http.client.entity.UrlEncodedFormEntity;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.message.BasicNameValuePair;
import org.surgicode.review.EhrProblem;
import org.surgicode.review.EhrProblem.Kind;
import tools.jackson.databind.JsonNode;

/** Asks an authorization server for one token. */
final class TokenRequest {
  static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
  private static final long SHORTEST_LIFE = 5;
  private static final long USUAL_LIFE = 300;
  private static final long LONGEST_LIFE = 3600;
  private static final long RESERVE = 30;

  private final String clientId;
  private final Wire wire;

  TokenRequest(String clientId, Wire wire) {
    this.clientId = clientId;
    this.wire = wire;
  }

  /**
   * Asks once, with an assertion of its own.
   *
   * @throws Refused when the server does not accept it
   */
  Grant ask(URI endpoint, JWK key, List<String> scopes, Instant now) throws Refused {
    var request = new HttpPost(endpoint);
    var form =
        List.of(
            new BasicNameValuePair("scope", String.join(" ", scopes)),
            new BasicNameValuePair("grant_type", "client_credentials"),
            new BasicNameValuePair("client_assertion_type", ASSERTION_TYPE),
            new BasicNameValuePair(
                "client_assertion",
                ClientAssertion.signed(key, clientId, endpoint.toString(), now)));
    request.setEntity(new UrlEncodedFormEntity(form, StandardCharsets.UTF_8));
    Wire.Answer answer = wire.send(request);
    if (answer.status() != 200) {
      throw new Refused(answer.status(), code(answer.json()));
    }
    return grant(answer.json(), scopes, now);
  }

  private static Grant grant(JsonNode json, List<String> asked, Instant now) {
    String token = json.path("access_token").asString("");
    boolean bearer = json.path("token_type").asString("").equalsIgnoreCase("bearer");
    if (!bearer || token.isEmpty() || !token.chars().allMatch(c -> c > 0x20 && c < 0x7f)) {
      throw new EhrProblem(
          Kind.UNREADABLE_ANSWER,
          "The authorization server's answer holds no usable bearer token; tell its operator.");
    }
    long life = Math.min(json.path("expires_in").asLong(USUAL_LIFE), LONGEST_LIFE);
    long kept = Math.max(life - RESERVE, Math.min(life, SHORTEST_LIFE));
    String granted = json.path("scope").asString("");
    return new Grant(
        token,
        now.plusSeconds(kept),
        Scopes.of(granted.isBlank() ? String.join(" ", asked) : granted));
  }

  /** The error's code when it is one of OAuth's own words, for it is shown. */
  private static String code(JsonNode json) {
    String code = json.path("error").asString("");
    boolean known =
        List.of(
                "invalid_request",
                "invalid_client",
                "invalid_grant",
                "unauthorized_client",
                "unsupported_grant_type",
                "invalid_scope")
            .contains(code);
    return known ? code : "";
  }

  /** The authorization server said no. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private final String code;

    Refused(int status, String code) {
      super(code.isEmpty() ? "status " + status : code);
      this.code = code;
    }

    boolean isAboutScopes() {
      return code.equals("invalid_scope");
    }
  }
}
