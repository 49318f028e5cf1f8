package org.surgicode.ehr;

import java.net.URI;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;

/** The collection Bundle into which one operation's record is gathered, each resource once. */
final class Gathering {
  private final Bundle bundle = new Bundle().setType(BundleType.COLLECTION);
  private final Set<String> held = new HashSet<>();
  private final URI base;

  Gathering(URI base) {
    this.base = base;
  }

  void add(Resource resource) {
    IdType id = resource.getIdElement();
    String name = resource.fhirType() + "/" + id.getIdPart();
    if (held.add(name)) {
      bundle.addEntry().setFullUrl(base + "/" + name).setResource(resource);
    }
  }

  void addAll(Collection<? extends Resource> resources) {
    resources.forEach(this::add);
  }

  /** Adds a resource under the very link that leads to it. */
  void addAt(String link, Resource resource) {
    if (held.add(link)) {
      bundle.addEntry().setFullUrl(link).setResource(resource);
    }
  }

  boolean holds(String name) {
    return held.contains(name);
  }

  <T extends Resource> List<T> all(Class<T> type) {
    return bundle.getEntry().stream()
        .map(Bundle.BundleEntryComponent::getResource)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  Bundle bundle() {
    return bundle;
  }
}
