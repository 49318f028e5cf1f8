package org.surgicode.web.hooks;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.SurgicalCase;
import tools.jackson.databind.JsonNode;

/**
 * Whether a kept review read exactly what the caller brings along: the same operations, documents
 * and reports in the same versions. Where an EHR counts no versions nobody can tell.
 */
final class Currency {
  private static final String OWN = "https://surgicode.org/fhir/sid/summary";

  private Currency() {}

  static boolean holds(SurgicalCase read, Prefetch brought) {
    if (!brought.holds("procedures", "documents", "reports")) {
      return false;
    }
    Map<String, @Nullable String> versions = versions(read);
    Set<String> seen = new HashSet<>();
    for (String key : List.of("procedures", "documents", "reports")) {
      for (JsonNode resource : brought.resources(key)) {
        String name =
            resource.path("resourceType").asString("") + "/" + resource.path("id").asString("");
        String version = resource.path("meta").path("versionId").asString("");
        seen.add(name);
        if (!ignored(resource) && (version.isEmpty() || !version.equals(versions.get(name)))) {
          return false;
        }
      }
    }
    return seen.containsAll(versions.keySet());
  }

  private static Map<String, @Nullable String> versions(SurgicalCase read) {
    Map<String, @Nullable String> versions = new HashMap<>();
    Stream.concat(read.procedures().stream(), read.otherProcedures().stream())
        .forEach(p -> versions.put(p.reference(), p.version()));
    read.documents().forEach(d -> versions.put(d.resource(), d.version()));
    read.unreadable().forEach(d -> versions.put(d.resource(), d.version()));
    return versions;
  }

  /** What no review reads. */
  private static boolean ignored(JsonNode resource) {
    return resource.path("status").asString("").equals("entered-in-error")
        || resource
            .path("identifier")
            .valueStream()
            .anyMatch(i -> i.path("system").asString("").equals(OWN));
  }
}
