package org.surgicode.sandbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Resource;

/**
 * The elements that a search parameter looks at. R4's search paths are element names joined by
 * dots, with casts and filters that only narrow the type; following the names is enough here.
 */
final class SearchPath {
  private final String type;
  private final List<List<String>> steps;

  /**
   * @param type resource type the parameter is used on
   * @param path the parameter's path, for example {@code Condition.onset.as(Period) | Task.focus}
   */
  SearchPath(String type, String path) {
    this.type = type;
    this.steps =
        Arrays.stream(path.split("\\|", -1))
            .map(SearchPath::names)
            .filter(names -> names.get(0).equals(type))
            .map(names -> names.subList(1, names.size()))
            .distinct()
            .toList();
  }

  /** The values of one resource; empty when it has none. */
  List<Base> values(Resource resource) {
    List<Base> found = new ArrayList<>();
    if (resource.fhirType().equals(type)) {
      for (List<String> names : steps) {
        follow(resource, names, found);
      }
    }
    return found;
  }

  private static void follow(Base element, List<String> names, List<Base> found) {
    if (names.isEmpty()) {
      found.add(element);
      return;
    }
    String name = names.get(0);
    for (Base child : element.getProperty(name.hashCode(), name, false)) {
      if (child != null) {
        follow(child, names.subList(1, names.size()), found);
      }
    }
  }

  private static List<String> names(String path) {
    String plain = path.replaceAll("\\.(where|as|ofType)\\(.*", "").replaceAll(" as \\w+\\)", "");
    return List.of(plain.replace("(", "").replace(")", "").trim().split("\\.", -1));
  }
}
