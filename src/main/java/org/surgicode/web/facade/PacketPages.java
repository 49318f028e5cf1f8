package org.surgicode.web.facade;

import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.SummaryEnum;
import ca.uhn.fhir.rest.api.server.IBundleProvider;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.BundleProviderWithNamedPages;
import ca.uhn.fhir.rest.server.FifoMemoryPagingProvider;
import ca.uhn.fhir.rest.server.RestfulServerUtils;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.surgicode.review.FiledReview;
import org.surgicode.review.ReviewFilter;
import org.surgicode.web.door.Caller;
import org.surgicode.web.facade.Wanted.Place;

/**
 * Searches what the kept reviews say, a page at a time out of the store. A page's link says what
 * was searched for and how far it came, and who follows it is asked anew who he is. Searches of
 * published definitions are kept in memory for a while.
 */
final class PacketPages extends FifoMemoryPagingProvider {
  private static final int USUAL = 50;
  private static final int MOST = 200;
  private static final int KEPT_SEARCHES = 100;

  private final Packets packets;

  PacketPages(Packets packets) {
    super(KEPT_SEARCHES);
    this.packets = packets;
    setDefaultPageSize(USUAL);
    setMaximumPageSize(MOST);
  }

  /** How many resources a page has that is asked for. */
  static int most(RequestDetails request) {
    Integer count = RestfulServerUtils.extractCountParameter(request);
    return count == null || count < 1 ? USUAL : Math.min(count, MOST);
  }

  /** The first page, with the number of all when that is asked for or already known. */
  IBundleProvider first(Wanted wanted, RequestDetails request) {
    return page(wanted, Place.START, request);
  }

  @Override
  public @Nullable IBundleProvider retrieveResultList(
      RequestDetails request, String search, String page) {
    Wanted wanted = Wanted.read(search);
    return page(wanted, Place.read(page), request);
  }

  private IBundleProvider page(Wanted wanted, Place from, RequestDetails request) {
    Gate.rights(request).require(wanted.type(), 's');
    Caller caller = Gate.caller(request);
    String only = caller.patient();
    boolean countOnly =
        RestfulServerUtils.determineSummaryMode(request).contains(SummaryEnum.COUNT);
    boolean counted = countOnly || isCounted(request);
    var found = new Walk(wanted, from, caller);
    if (only == null || wanted.patient() == null || only.equals(wanted.patient())) {
      found.walk(counted && from.equals(Place.START));
    }
    boolean known = from.equals(Place.START) && (counted || found.next == null);
    Integer total = known ? Integer.valueOf(found.total) : null;
    var page =
        new BundleProviderWithNamedPages(found.page, wanted.written(), from.written(), total);
    page.setSize(total);
    if (found.next != null && !countOnly) {
      page.setNextPageId(found.next.written());
    }
    return page;
  }

  private static boolean isCounted(RequestDetails request) {
    String[] total = request.getParameters().get(Constants.PARAM_SEARCH_TOTAL_MODE);
    return total != null && total.length > 0 && total[0].equals("accurate");
  }

  /** The way through the reviews of one search. */
  private final class Walk {
    private final Wanted wanted;
    private final Caller caller;
    private final List<IBaseResource> page = new ArrayList<>();
    private String after;
    private int skip;
    private int total;
    private @Nullable Place next;

    Walk(Wanted wanted, Place from, Caller caller) {
      this.wanted = wanted;
      this.caller = caller;
      this.after = from.after();
      this.skip = from.skip();
    }

    /**
     * @param toTheEnd whether to count on when the page is full
     */
    void walk(boolean toTheEnd) {
      String patient =
          caller.patient() == null ? wanted.patientReference() : "Patient/" + caller.patient();
      ReviewFilter filter = ReviewFilter.all().ofPatient(patient).ofEvaluation(wanted.evaluation());
      List<FiledReview> reviews;
      do {
        reviews =
            packets
                .desk(caller)
                .kept(
                    filter
                        .after(after.isEmpty() ? null : after)
                        .most(Math.min(wanted.most(), 100)));
        for (FiledReview filed : reviews) {
          add(filed);
          if (next != null && !toTheEnd) {
            return;
          }
        }
      } while (!reviews.isEmpty());
    }

    private void add(FiledReview filed) {
      int number = 0;
      for (Resource resource : packets.resources(filed, caller)) {
        if (!isWanted(resource) || number++ < skip) {
          continue;
        }
        total++;
        if (page.size() < wanted.most()) {
          page.add(resource);
        } else if (next == null) {
          next = new Place(after, number - 1);
        }
      }
      skip = 0;
      after = filed.caseId();
    }

    private boolean isWanted(Resource resource) {
      return resource.fhirType().equals(wanted.type())
          && (wanted.identifier() == null
              || Identified.by(resource, wanted.system(), wanted.identifier()));
    }
  }
}
