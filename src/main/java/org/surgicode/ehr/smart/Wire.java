package org.surgicode.ehr.smart;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.http.HttpEntity;
import org.apache.http.HttpException;
import org.apache.http.NameValuePair;
import org.apache.http.client.HttpClient;
import org.apache.http.client.entity.UrlEncodedFormEntity;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.client.methods.HttpUriRequest;
import org.apache.http.message.BasicNameValuePair;
import org.apache.http.util.EntityUtils;
import org.jspecify.annotations.Nullable;
import org.surgicode.review.EhrProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Requests for JSON that are no FHIR, through the guarded way out. */
public final class Wire {
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http;

  Wire(HttpClient http) {
    this.http = http;
  }

  /**
   * What stands at an address, as JSON.
   *
   * @throws EhrProblem when it is not to be had
   */
  public static String published(HttpClient http, URI address) {
    Answer answer = new Wire(http).send(new HttpGet(address));
    if (answer.status() != 200 || !answer.json().isObject()) {
      throw new EhrProblem(
          EhrProblem.Kind.UNREADABLE_ANSWER,
          "No JSON stands at " + address + "; check the address with whoever named it.");
    }
    return JSON.writeValueAsString(answer.json());
  }

  /**
   * What an authorization server says of a token (RFC 7662), as JSON.
   *
   * @param assertion proof of who asks, for a server that takes no bearer token; null for none
   * @throws EhrProblem when it says nothing
   */
  public static String introspected(
      HttpClient http, URI endpoint, String token, @Nullable String assertion) {
    List<NameValuePair> form = new ArrayList<>();
    form.add(new BasicNameValuePair("token", token));
    form.add(new BasicNameValuePair("token_type_hint", "access_token"));
    if (assertion != null) {
      form.add(new BasicNameValuePair("client_assertion_type", TokenRequest.ASSERTION_TYPE));
      form.add(new BasicNameValuePair("client_assertion", assertion));
    }
    var request = new HttpPost(endpoint);
    request.setEntity(new UrlEncodedFormEntity(form, StandardCharsets.UTF_8));
    Answer answer = new Wire(http).send(request);
    if (answer.status() != 200 || !answer.json().isObject()) {
      throw new EhrProblem(
          EhrProblem.Kind.UNAUTHORIZED,
          "The authorization server does not tell this software about tokens; check introspection"
              + " of the tenant's clients, and that this software may ask.");
    }
    return JSON.writeValueAsString(answer.json());
  }

  /**
   * An answer to somebody who does not know this class.
   *
   * @param status HTTP status
   * @param json its content as text; empty when it is no JSON
   */
  public record Told(int status, String json) {
    /** Tells the status only: an answer may hold tokens. */
    @Override
    public String toString() {
      return "Told[" + status + "]";
    }
  }

  /**
   * What an address answers to a form.
   *
   * @throws RuntimeException when no answer came
   */
  public static Told posted(HttpClient http, URI endpoint, Map<String, String> fields) {
    List<NameValuePair> form = new ArrayList<>();
    fields.forEach((name, value) -> form.add(new BasicNameValuePair(name, value)));
    var request = new HttpPost(endpoint);
    request.setEntity(new UrlEncodedFormEntity(form, StandardCharsets.UTF_8));
    return told(new Wire(http).send(request));
  }

  /**
   * What stands at an address of the EHR, read with a person's token.
   *
   * @throws EhrProblem when it is not to be had
   */
  public static String lent(HttpClient http, URI address, String token) {
    var request = new HttpGet(address);
    request.setHeader("Authorization", "Bearer " + token);
    Told told = told(new Wire(http).send(request));
    if (told.status() != 200) {
      throw new EhrProblem(
          EhrProblem.Kind.REFUSED, "The EHR does not tell a person's or a patient's name.");
    }
    return told.json();
  }

  private static Told told(Answer answer) {
    return new Told(
        answer.status(),
        answer.json().isMissingNode() ? "" : JSON.writeValueAsString(answer.json()));
  }

  /**
   * An answer.
   *
   * @param status its HTTP status
   * @param json its content, a missing node when it is no JSON
   */
  record Answer(int status, JsonNode json) {}

  /**
   * Sends one request once.
   *
   * @throws UncheckedIOException when no whole answer came
   * @throws BaseServerResponseException for an answer that asks to come again later
   */
  Answer send(HttpUriRequest request) {
    try {
      request.setHeader("Accept", "application/json");
      Answer answer =
          http.execute(
              request,
              response -> {
                int status = response.getStatusLine().getStatusCode();
                HttpEntity entity = response.getEntity();
                String body =
                    entity == null ? "" : EntityUtils.toString(entity, StandardCharsets.UTF_8);
                return new Answer(status, json(body));
              });
      if (answer.status() == 408 || answer.status() == 429 || answer.status() >= 500) {
        throw BaseServerResponseException.newInstance(answer.status(), "");
      }
      return answer;
    } catch (IOException e) {
      if (e.getCause() instanceof HttpException) {
        throw new EhrProblem(
            EhrProblem.Kind.FOREIGN_LINK,
            "The EHR sends this software to "
                + request.getURI().getAuthority()
                + " to sign in, which is not among the origins of the tenant; add it to"
                + " reach.origins if it is the EHR's own.");
      }
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode json(String body) {
    try {
      return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
    } catch (JacksonException e) {
      return MissingNode.getInstance();
    }
  }
}
