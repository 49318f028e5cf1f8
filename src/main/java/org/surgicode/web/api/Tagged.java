package org.surgicode.web.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer with an ETag of its content, sent only when the caller has another one. */
final class Tagged {
  private static final JsonMapper JSON = new JsonMapper();

  private Tagged() {}

  static <T extends JsonNode> ResponseEntity<T> answer(T json, @Nullable String known) {
    String tag = tag(json);
    boolean same = known != null && (known.equals("*") || known.contains(tag));
    var answer =
        ResponseEntity.status(same ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
            .eTag(tag)
            .cacheControl(CacheControl.noStore());
    return same ? answer.build() : answer.body(json);
  }

  static String tag(JsonNode json) {
    try {
      byte[] bytes = JSON.writeValueAsString(json).getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "\"" + HexFormat.of().formatHex(hash, 0, 16) + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
