package org.surgicode.sandbox;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Resource;

/**
 * Finds resources by R4's own search parameters; an unknown parameter is refused, never ignored.
 */
final class Searches {
  private static final Set<String> ABOUT_THE_ANSWER =
      Set.of("_count", "_sort", "_total", "_format", "_pretty", "_include", "_revinclude");

  private final FhirContext context;

  Searches(FhirContext context) {
    this.context = context;
  }

  /** Resources of a type that satisfy every parameter, ordered by id. */
  List<Resource> find(Records records, String type, Map<String, List<String>> parameters) {
    List<SearchTerm> terms = new ArrayList<>();
    parameters.forEach(
        (name, values) -> {
          if (!ABOUT_THE_ANSWER.contains(name.split(":", 2)[0])) {
            values.forEach(value -> terms.add(term(type, name, value)));
          }
        });
    return records
        .all(type)
        .filter(resource -> terms.stream().allMatch(term -> term.holdsFor(resource)))
        .toList();
  }

  /**
   * The one resource of a condition such as {@code identifier=system|value} or {@code
   * Task?identifier=…}.
   *
   * @throws PreconditionFailedException when several fit
   */
  Optional<Resource> only(Records records, String type, String condition) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String pair : condition.substring(condition.indexOf('?') + 1).split("&", -1)) {
      String[] parts = pair.split("=", 2);
      parameters
          .computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>())
          .add(parts.length > 1 ? decoded(parts[1]) : "");
    }
    List<Resource> found = find(records, type, parameters);
    if (found.size() > 1) {
      throw new PreconditionFailedException("The condition fits " + found.size() + " resources.");
    }
    return found.stream().findFirst();
  }

  /** The elements that a parameter of a type looks at. */
  SearchPath path(String type, String parameter) {
    return new SearchPath(
        type, defined(type, parameter).getPath().replace("Resource.", type + "."));
  }

  private SearchTerm term(String type, String name, String value) {
    String[] parts = name.split(":", 2);
    String kind = defined(type, parts[0]).getParamType().getCode();
    SearchPath path = path(type, parts[0]);
    if (parts.length == 1) {
      return SearchTerm.of(path, value, kind);
    }
    if (kind.equals("reference") && context.getResourceTypes().contains(parts[1])) {
      return SearchTerm.of(path, parts[1] + "/" + value, kind);
    }
    throw new InvalidRequestException("The modifier :" + parts[1] + " is not supported here.");
  }

  private RuntimeSearchParam defined(String type, String name) {
    RuntimeSearchParam found = context.getResourceDefinition(type).getSearchParam(name);
    if (found == null || found.getPath() == null) {
      throw new InvalidRequestException(
          "Unknown search parameter \"" + name + "\" for resource type \"" + type + "\"");
    }
    return found;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
