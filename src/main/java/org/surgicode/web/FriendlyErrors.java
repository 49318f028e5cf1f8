package org.surgicode.web;

import java.util.Locale;
import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.WebRequest;

/** What an error says to its visitor: one sentence, nothing of the inside. */
final class FriendlyErrors extends DefaultErrorAttributes {
  @Override
  public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
    int status =
        super.getErrorAttributes(request, options).get("status") instanceof Integer s ? s : 500;
    return Map.of(
        "error", Map.of("code", code(status), "title", title(status), "message", sentence(status)));
  }

  private static String code(int status) {
    HttpStatus known = HttpStatus.resolve(status);
    return known == null
        ? Integer.toString(status)
        : known.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String title(int status) {
    return switch (status) {
      case 401 -> "Password needed";
      case 403 -> "Not from here";
      case 404 -> "Nothing here";
      case 429 -> "Too often";
      default -> status < 500 ? "Not understood" : "Something went wrong";
    };
  }

  private static String sentence(int status) {
    return switch (status) {
      case 401 -> "Sign in as admin with the password that was printed when the service started.";
      case 403 -> "Open this service under its own address; other sites may not use it.";
      case 404 -> "There is no such page or case; the list of cases shows what there is.";
      case 429 -> "Too much was asked at once; try again in a minute.";
      default ->
          status < 500
              ? "The request was not understood; go back to the list of cases."
              : "The service could not answer; try again, and tell the operator if it stays so.";
    };
  }
}
