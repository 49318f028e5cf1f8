package org.surgicode.sandbox;

import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * One search parameter with one value: what a resource must satisfy.
 *
 * @param path the elements looked at
 * @param wanted alternatives, of which one must fit
 * @param fits whether an element fits an alternative
 */
record SearchTerm(SearchPath path, List<String> wanted, BiPredicate<Base, String> fits) {

  /** A term of the kind that the parameter's type asks for. */
  static SearchTerm of(SearchPath path, String value, String kind) {
    BiPredicate<Base, String> fits =
        switch (kind) {
          case "reference" -> SearchTerm::refersTo;
          case "token" -> SearchTerm::hasToken;
          case "date" -> (e, v) -> TimeSpan.of(e).map(span -> span.satisfies(v)).orElse(false);
          case "string" -> SearchTerm::startsWith;
          case "uri" -> (e, v) -> v.equals(e.primitiveValue());
          default -> throw new InvalidRequestException("Cannot search by a " + kind + ".");
        };
    return new SearchTerm(path, Arrays.asList(value.split(",", -1)), fits);
  }

  boolean holdsFor(Resource resource) {
    return path.values(resource).stream()
        .anyMatch(element -> wanted.stream().anyMatch(value -> fits.test(element, value)));
  }

  /** Whether the element points to {@code Type/id} or, without a type, to {@code id}. */
  static boolean refersTo(Base element, String target) {
    if (!(element instanceof Reference reference)) {
      return false;
    }
    var id = reference.getReferenceElement();
    String[] parts = target.split("/", -1);
    return parts[parts.length - 1].equals(id.getIdPart())
        && (parts.length < 2 || parts[parts.length - 2].equals(id.getResourceType()));
  }

  private static boolean hasToken(Base element, String token) {
    int bar = token.indexOf('|');
    String system = bar < 0 ? null : token.substring(0, bar);
    String code = token.substring(bar + 1);
    if (element instanceof CodeableConcept concept) {
      return concept.getCoding().stream().anyMatch(coding -> hasToken(coding, token));
    }
    String hasSystem = null;
    String hasCode = element.primitiveValue();
    if (element instanceof Coding coding) {
      hasSystem = coding.getSystem();
      hasCode = coding.getCode();
    } else if (element instanceof IdType id) {
      hasCode = id.getIdPart();
    } else if (element instanceof Identifier identifier) {
      hasSystem = identifier.getSystem();
      hasCode = identifier.getValue();
    }
    return (system == null || system.equals(Objects.toString(hasSystem, "")))
        && (code.isEmpty() || code.equals(hasCode));
  }

  private static boolean startsWith(Base element, String start) {
    if (element instanceof HumanName name) {
      return name.getGiven().stream().anyMatch(given -> startsWith(given, start))
          || startsWith(name.getFamilyElement(), start);
    }
    String text = element.primitiveValue();
    return text != null && text.toLowerCase(Locale.ROOT).startsWith(start.toLowerCase(Locale.ROOT));
  }
}
