package org.surgicode.web;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A person with a session before the screens, as the demonstration's launcher opens it.
 *
 * @param base where the service is
 * @param cookie what his browser sends
 * @param landed where the launch led
 */
public record Visit(String base, String cookie, String landed) {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Pattern TOKEN = Pattern.compile("name=\"form-token\" value=\"([^\"]+)\"");

  /** Somebody of this role without an open chart. */
  public static Visit as(String role, String base) throws Exception {
    return as(role, null, base);
  }

  /** Somebody of this role who opens the screens from the chart of a case. */
  public static Visit as(String role, @Nullable String chart, String base) throws Exception {
    String root = base.replaceAll("/+$", "");
    HttpResponse<String> opened =
        HTTP.send(
            form(root + "/demo/launch", Map.of("role", role, "case", chart == null ? "" : chart))
                .build(),
            BodyHandlers.ofString());
    String cookie = opened.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
    return new Visit(root, cookie, opened.headers().firstValue("Location").orElseThrow());
  }

  /** Fetches a page. */
  public HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html, */*"));
  }

  /** Sends a form with the token of this launch. */
  public HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
    Map<String, String> all = new TreeMap<>(fields);
    all.put("form-token", token());
    return send(form(base + path, all));
  }

  /** Sends a request as it is, with the cookie. */
  public HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HTTP.send(request.header("Cookie", cookie).build(), BodyHandlers.ofString());
  }

  /** The token that the pages of this launch carry in their forms. */
  public String token() throws Exception {
    var found = TOKEN.matcher(get("/library").body());
    if (!found.find()) {
      throw new IllegalStateException("No session: the page carries no token.");
    }
    return found.group(1);
  }

  private static HttpRequest.Builder form(String address, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return HttpRequest.newBuilder(URI.create(address))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body));
  }
}
