package org.surgicode.web.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The address of the next page, as a Link header (RFC 8288). */
final class Paging {
  private Paging() {}

  /**
   * @param more further parameters, left out where they are null
   */
  static String next(String path, String after, int limit, Map<String, @Nullable String> more) {
    StringBuilder query = new StringBuilder("<").append(path).append("?limit=").append(limit);
    add(query, "after", after);
    more.forEach((name, value) -> add(query, name, value));
    return query.append(">; rel=\"next\"").toString();
  }

  private static void add(StringBuilder query, String name, @Nullable String value) {
    if (value != null) {
      query.append('&').append(name).append('=');
      query.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }
}
