package org.surgicode.fhir;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.UnusableInput;

/** The resources of one Bundle, each under one name, and the way from a reference to them. */
final class Chart {
  private final Map<String, Resource> byName = new LinkedHashMap<>();
  private final IdentityHashMap<Resource, String> names = new IdentityHashMap<>();
  private final Map<String, String> nameByUrl = new LinkedHashMap<>();
  private final Map<String, String> urlByName = new LinkedHashMap<>();
  private final Set<String> bases = new LinkedHashSet<>();

  Chart(Bundle bundle) {
    add(bundle, 0);
  }

  /** All resources of one type, in Bundle order. */
  <T extends Resource> List<T> all(Class<T> type) {
    return byName.values().stream().filter(type::isInstance).map(type::cast).toList();
  }

  /**
   * The name of a resource: {@code Type/id}, else its entry's {@code fullUrl}, else its place in
   * the Bundle.
   */
  String name(Resource resource) {
    String name = names.get(resource);
    return name == null ? resource.fhirType() : name;
  }

  /** The version of a resource, null when the source does not count versions. */
  static @Nullable String version(Resource resource) {
    String version = resource.getMeta().getVersionId();
    return version == null || version.isBlank() ? null : version;
  }

  /** The name a reference leads to; an unresolved reference is returned without its version. */
  String follow(String reference) {
    String plain = withoutVersion(reference);
    String name = nameByUrl.get(plain);
    if (name != null) {
      return name;
    }
    for (String base : bases) {
      if (plain.startsWith(base)) {
        return plain.substring(base.length());
      }
    }
    String tail = typeAndId(plain);
    boolean unambiguous = bases.isEmpty() && byName.containsKey(tail);
    return unambiguous ? tail : plain;
  }

  /** The resource a reference leads to, null when the Bundle does not hold it. */
  <T extends Resource> @Nullable T find(Class<T> type, @Nullable String reference) {
    if (reference == null || reference.isBlank()) {
      return null;
    }
    Resource found = byName.get(follow(reference));
    return type.isInstance(found) ? type.cast(found) : null;
  }

  private void add(Bundle bundle, int depth) {
    for (BundleEntryComponent entry : bundle.getEntry()) {
      Resource resource = entry.getResource();
      if (resource == null || entry.getSearch().getMode() == SearchEntryMode.OUTCOME) {
        continue;
      }
      if (resource instanceof Bundle inner) {
        if (depth < 3) {
          add(inner, depth + 1);
        }
        continue;
      }
      add(resource, entry.getFullUrl());
    }
  }

  private void add(Resource resource, @Nullable String fullUrl) {
    String id = resource.getIdElement().getIdPart();
    String url = fullUrl == null || fullUrl.isBlank() ? null : withoutVersion(fullUrl);
    String name;
    if (id != null && !id.isBlank() && !id.startsWith("urn:")) {
      name = resource.fhirType() + "/" + id;
    } else if (url != null) {
      name = url;
    } else {
      name = resource.fhirType() + "/entry-" + byName.size();
    }
    Resource known = byName.get(name);
    if (known != null && older(resource, known)) {
      return;
    }
    byName.put(name, resource);
    names.put(resource, name);
    if (url != null) {
      remember(name, url);
    }
  }

  private void remember(String name, String url) {
    String before = urlByName.put(name, url);
    if (before != null && !before.equals(url)) {
      throw new UnusableInput(
          "ambiguous-id",
          "The Bundle holds two resources with the same type and id from different servers; send"
              + " the record of one server.");
    }
    nameByUrl.put(url, name);
    if (url.endsWith("/" + name)) {
      bases.add(url.substring(0, url.length() - name.length()));
    }
  }

  private static String typeAndId(String url) {
    int id = url.lastIndexOf('/');
    return url.substring(url.lastIndexOf('/', id - 1) + 1);
  }

  /** The same resource twice, as on two pages of one search: the newer one counts. */
  private static boolean older(Resource candidate, Resource known) {
    var a = candidate.getMeta().getLastUpdated();
    var b = known.getMeta().getLastUpdated();
    return a != null && b != null && a.toInstant().isBefore(b.toInstant());
  }

  private static String withoutVersion(String reference) {
    int at = reference.indexOf("/_history/");
    return at < 0 ? reference : reference.substring(0, at);
  }
}
