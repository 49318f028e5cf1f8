package org.surgicode.sandbox;

import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Every version of every resource, by type and id. What is stored is never changed or handed on.
 */
final class Records {
  private final NavigableMap<String, List<Resource>> versions;
  private long lastId;

  Records() {
    this(new TreeMap<>(), 1000);
  }

  private Records(NavigableMap<String, List<Resource>> versions, long lastId) {
    this.versions = versions;
    this.lastId = lastId;
  }

  /** Independent records with the same content; the resources themselves are shared. */
  Records copy() {
    return new Records(new TreeMap<>(versions), lastId);
  }

  /** An id that no resource has. */
  String freshId() {
    return Long.toString(++lastId);
  }

  Optional<Resource> current(String type, String id) {
    return Optional.ofNullable(versions.get(type + "/" + id)).map(all -> all.get(all.size() - 1));
  }

  /** The current resource, or the version asked for. */
  Resource read(IdType id) {
    String type = id.getResourceType();
    if (!id.hasVersionIdPart()) {
      return current(type, id.getIdPart()).orElseThrow(() -> new ResourceNotFoundException(id));
    }
    return history(type, id.getIdPart()).stream()
        .filter(r -> r.getMeta().getVersionId().equals(id.getVersionIdPart()))
        .findFirst()
        .orElseThrow(() -> new ResourceNotFoundException(id));
  }

  /** All versions, newest first; empty when the resource is unknown. */
  List<Resource> history(String type, String id) {
    List<Resource> newestFirst = new ArrayList<>(versions.getOrDefault(type + "/" + id, List.of()));
    Collections.reverse(newestFirst);
    return newestFirst;
  }

  /** Current resources of one type, ordered by id. */
  Stream<Resource> all(String type) {
    return versions.subMap(type + "/", type + "0").values().stream()
        .map(all -> all.get(all.size() - 1));
  }

  /**
   * Stores a new version; an unchanged resource keeps the version it has.
   *
   * @param ifMatch version that must be the current one, null for any
   * @return the stored resource
   */
  Resource write(Resource sent, String id, @Nullable String ifMatch) {
    String key = sent.fhirType() + "/" + id;
    List<Resource> before = versions.getOrDefault(key, List.of());
    if (ifMatch != null && !ifMatch.equals(Integer.toString(before.size()))) {
      throw new PreconditionFailedException(key + " is at version " + before.size() + " now.");
    }
    if (!before.isEmpty() && sameContent(before.get(before.size() - 1), sent)) {
      return before.get(before.size() - 1);
    }
    String version = Integer.toString(before.size() + 1);
    Resource stored = sent.copy();
    stored.setId(new IdType(sent.fhirType(), id, version));
    stored.getMeta().setVersionId(version).setLastUpdated(Date.from(Instant.now()));
    List<Resource> after = new ArrayList<>(before);
    after.add(stored);
    versions.put(key, after);
    return stored;
  }

  private static boolean sameContent(Resource stored, Resource sent) {
    Resource candidate = sent.copy();
    candidate.setIdElement(stored.getIdElement());
    candidate
        .getMeta()
        .setVersionId(stored.getMeta().getVersionId())
        .setLastUpdatedElement(stored.getMeta().getLastUpdatedElement());
    return stored.equalsDeep(candidate);
  }
}
