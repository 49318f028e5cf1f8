package org.surgicode.sandbox;

import ca.uhn.fhir.model.api.Include;
import ca.uhn.fhir.model.api.ResourceMetadataKeyEnum;
import ca.uhn.fhir.model.valueset.BundleEntrySearchModeEnum;
import ca.uhn.fhir.rest.server.SimpleBundleProvider;
import ca.uhn.fhir.rest.server.method.ResponsePage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** What a search found, page by page; each page carries what its own resources include. */
final class SearchAnswer extends SimpleBundleProvider {
  private final Records records;
  private final Searches searches;
  private final Set<Include> includes;
  private final Set<Include> reverseIncludes;

  SearchAnswer(
      List<Resource> found,
      Records records,
      Searches searches,
      Set<Include> includes,
      Set<Include> reverseIncludes) {
    super(found);
    this.records = records;
    this.searches = searches;
    this.includes = includes;
    this.reverseIncludes = reverseIncludes;
  }

  @Override
  public List<IBaseResource> getResources(
      int from, int to, ResponsePage.ResponsePageBuilder pageBuilder) {
    List<Resource> page = new ArrayList<>();
    super.getResources(from, to, pageBuilder).forEach(found -> page.add((Resource) found));
    Map<String, Resource> included = new LinkedHashMap<>();
    for (Resource found : page) {
      includes.forEach(include -> addTargets(found, include, included));
      reverseIncludes.forEach(include -> addSources(found, include, included));
    }
    page.forEach(found -> included.remove(nameOf(found)));
    List<IBaseResource> entries = new ArrayList<>();
    page.forEach(found -> entries.add(marked(found, BundleEntrySearchModeEnum.MATCH)));
    included
        .values()
        .forEach(found -> entries.add(marked(found, BundleEntrySearchModeEnum.INCLUDE)));
    return entries;
  }

  private void addTargets(Resource from, Include include, Map<String, Resource> included) {
    if (!include.getParamType().equals(from.fhirType())) {
      return;
    }
    for (var element : searches.path(from.fhirType(), include.getParamName()).values(from)) {
      if (element instanceof Reference reference
          && reference.getReferenceElement() instanceof IdType id
          && id.hasResourceType()) {
        records
            .current(id.getResourceType(), id.getIdPart())
            .ifPresent(target -> included.putIfAbsent(nameOf(target), target));
      }
    }
  }

  private void addSources(Resource to, Include include, Map<String, Resource> included) {
    SearchPath path = searches.path(include.getParamType(), include.getParamName());
    records
        .all(include.getParamType())
        .filter(
            source ->
                path.values(source).stream().anyMatch(e -> SearchTerm.refersTo(e, nameOf(to))))
        .forEach(source -> included.putIfAbsent(nameOf(source), source));
  }

  private static String nameOf(Resource resource) {
    return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
  }

  private static Resource marked(Resource stored, BundleEntrySearchModeEnum mode) {
    Resource copy = stored.copy();
    ResourceMetadataKeyEnum.ENTRY_SEARCH_MODE.put(copy, mode);
    return copy;
  }
}
