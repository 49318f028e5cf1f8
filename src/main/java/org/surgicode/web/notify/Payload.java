package org.surgicode.web.notify;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What of a notification's body is read, so that none takes much memory. */
final class Payload {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int LARGEST = 1_000_000;
  private static final int BEGINNING = 16_384;

  private Payload() {}

  /** All of it; larger ones are refused. */
  static byte[] whole(HttpServletRequest request) throws IOException {
    byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
    }
    return body;
  }

  /** Where a resource says which version it is; the rest may be a document of any size. */
  static byte[] beginning(HttpServletRequest request) throws IOException {
    return request.getInputStream().readNBytes(BEGINNING);
  }

  /** The version that a resource says of itself. */
  static @Nullable String version(JsonNode resource) {
    String version = resource.path("meta").path("versionId").asString("");
    return version.isEmpty() || version.length() > 64 ? null : version;
  }

  /** The same of the beginning of a resource; null when it stands further behind. */
  static @Nullable String version(byte[] beginning) {
    int depth = 0;
    String member = "";
    try (JsonParser json = JSON.createParser(beginning)) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.PROPERTY_NAME && depth == 1) {
          member = json.currentName();
        } else if (token.isStructStart()) {
          depth++;
        } else if (token.isStructEnd()) {
          depth--;
        } else if (depth == 2
            && member.equals("meta")
            && token == JsonToken.VALUE_STRING
            && "versionId".equals(json.currentName())) {
          String version = json.getString();
          return version.length() > 64 ? null : version;
        }
      }
    } catch (JacksonException e) {
      // Cut off, or no JSON: without a version the notification is simply worked on.
    }
    return null;
  }
}
