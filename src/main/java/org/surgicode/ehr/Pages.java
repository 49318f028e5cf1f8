package org.surgicode.ehr;

import ca.uhn.fhir.rest.gclient.ICriterion;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;
import org.surgicode.review.EhrProblem;
import org.surgicode.review.EhrProblem.Kind;

/** Searches to the last page: all there is, each resource once, or a problem. */
final class Pages {
  /** How EHRs say that a type is not for this software; one of them with 401. */
  private static final Set<Kind> UNOFFERED =
      Set.of(Kind.NOT_FOUND, Kind.REFUSED, Kind.UNAUTHORIZED);

  private final Exchange exchange;
  private final Origin origin;
  private final Sentences sentences;
  private final int mostPages;
  private final List<String> notNeeded;

  /**
   * @param notNeeded kinds of resources that the EHR may keep back without harm
   */
  Pages(
      Exchange exchange,
      Origin origin,
      Sentences sentences,
      int mostPages,
      List<String> notNeeded) {
    this.exchange = exchange;
    this.origin = origin;
    this.sentences = sentences;
    this.mostPages = mostPages;
    this.notNeeded = notNeeded;
  }

  /**
   * All resources of one type that match.
   *
   * @throws EhrProblem when not every page could be read
   */
  <T extends Resource> List<T> all(Class<T> type, ICriterion<?>... where) {
    return all(type, Includes.nothing(), where);
  }

  /** The same, bringing along what belongs to them. */
  <T extends Resource> List<T> all(Class<T> type, Includes along, ICriterion<?>... where) {
    var found = search(type.getSimpleName(), List.of(where), along);
    return found.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /**
   * The same for a type that not every EHR offers, or not to this software: empty when a search for
   * it is not found or refused, which is how they say so.
   */
  <T extends Resource> List<T> allIfOffered(Class<T> type, ICriterion<?>... where) {
    try {
      return all(type, where);
    } catch (EhrProblem e) {
      if (UNOFFERED.contains(e.kind())) {
        return List.of();
      }
      throw e;
    }
  }

  private Collection<Resource> search(String type, List<ICriterion<?>> where, Includes along) {
    try {
      return collect(type, where, along);
    } catch (ExpiredPages e) {
      try {
        return collect(type, where, along);
      } catch (ExpiredPages again) {
        throw sentences.about(Kind.INCOMPLETE, type);
      }
    }
  }

  private Collection<Resource> collect(String type, List<ICriterion<?>> where, Includes along)
      throws ExpiredPages {
    var found = new LinkedHashMap<String, Resource>();
    var followed = new HashSet<URI>();
    Bundle page = exchange.search(type, where, along);
    var brought = new ArrayList<Resource>();
    int matches = 0;
    while (true) {
      matches += take(page, type, found, brought);
      Bundle.BundleLinkComponent next = page.getLink(Bundle.LINK_NEXT);
      if (next == null) {
        break;
      }
      page = follow(next.getUrl(), type, followed);
    }
    if (page.hasTotal() && page.getTotal() > matches) {
      throw sentences.about(Kind.INCOMPLETE, type);
    }
    brought.forEach(along.beside());
    return new ArrayList<>(found.values());
  }

  private Bundle follow(String link, String type, Set<URI> followed) throws ExpiredPages {
    URI next = origin.follow(link, type);
    boolean circle = !followed.add(next);
    if (circle || followed.size() >= mostPages) {
      throw sentences.about(Kind.INCOMPLETE, type);
    }
    try {
      return exchange.page(type, next);
    } catch (EhrProblem e) {
      if (e.kind() == Kind.NOT_FOUND) {
        throw new ExpiredPages();
      }
      throw e;
    }
  }

  private int take(Bundle page, String type, Map<String, Resource> found, List<Resource> brought) {
    if (page.getType() != BundleType.SEARCHSET) {
      throw sentences.about(Kind.UNREADABLE_ANSWER, type);
    }
    int matches = 0;
    for (BundleEntryComponent entry : page.getEntry()) {
      Resource resource = entry.getResource();
      if (resource == null) {
        throw sentences.about(Kind.INCOMPLETE, type);
      }
      if (resource instanceof OperationOutcome outcome) {
        requireWhole(outcome, type);
      }
      if (resource.fhirType().equals(type)) {
        matches++;
        keepNewest(resource, type, found);
      } else if (entry.getSearch().getMode() == SearchEntryMode.INCLUDE && resource.hasId()) {
        brought.add(resource);
      }
    }
    return matches;
  }

  private void requireWhole(OperationOutcome outcome, String type) {
    List<String> keptBack = Outcomes.keptBack(outcome, notNeeded);
    if (!keptBack.isEmpty()) {
      throw sentences.keptBack(keptBack);
    }
    if (Outcomes.incomplete(outcome, notNeeded)) {
      throw sentences.about(Kind.INCOMPLETE, type);
    }
  }

  private void keepNewest(Resource resource, String type, Map<String, Resource> found) {
    String id = resource.getIdElement().getIdPart();
    if (id == null) {
      throw sentences.about(Kind.UNREADABLE_ANSWER, type);
    }
    found.merge(id, resource, Pages::newer);
  }

  private static Resource newer(Resource known, Resource other) {
    var before = known.getMeta().getLastUpdated();
    var now = other.getMeta().getLastUpdated();
    boolean older = before != null && now != null && now.toInstant().isBefore(before.toInstant());
    return older ? known : other;
  }

  /** The EHR forgot the search between two pages. */
  private static final class ExpiredPages extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
