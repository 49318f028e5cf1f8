package org.surgicode.web.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The address of the next page, as a Link header (RFC 8288). */
final class Paging {
  private Paging() {}

  static String next(
      String after, int limit, @Nullable String determination, @Nullable String tenant) {
    StringBuilder query = new StringBuilder("</api/v1/reviews?limit=").append(limit);
    add(query, "after", after);
    add(query, "determination", determination);
    add(query, "tenant", tenant);
    return query.append(">; rel=\"next\"").toString();
  }

  private static void add(StringBuilder query, String name, @Nullable String value) {
    if (value != null) {
      query.append('&').append(name).append('=');
      query.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }
}
