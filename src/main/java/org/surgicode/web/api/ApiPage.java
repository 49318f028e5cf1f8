package org.surgicode.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API's description as a page for people, without any script. */
@Controller
final class ApiPage {
  private final OpenApiWebMvcResource description;

  ApiPage(OpenApiWebMvcResource description) {
    this.description = description;
  }

  /**
   * One request that can be made.
   *
   * @param does what it does
   * @param takes its parameters, the needed ones first
   */
  record Request(String method, String path, String does, String takes) {}

  @GetMapping("/api")
  String page(HttpServletRequest request, Model page) throws JsonProcessingException {
    byte[] json = description.openapiJson(request, "/api/v1/openapi", Locale.ENGLISH);
    JsonNode described = new JsonMapper().readTree(new String(json, StandardCharsets.UTF_8));
    List<Request> requests = new ArrayList<>();
    described
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method ->
                            requests.add(
                                new Request(
                                    method.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    method.getValue().path("summary").asString(""),
                                    takes(method.getValue())))));
    page.addAttribute("title", "API");
    page.addAttribute("about", described.path("info").path("description").asString(""));
    page.addAttribute("requests", requests);
    return "api";
  }

  private static String takes(JsonNode method) {
    return String.join(
        ", ",
        method.path("parameters").valueStream().map(p -> p.path("name").asString("")).toList());
  }
}
