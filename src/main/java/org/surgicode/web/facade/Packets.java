package org.surgicode.web.facade;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.fhir.DecidedTask;
import org.surgicode.fhir.PublishedPacket;
import org.surgicode.fhir.ReviewPacket;
import org.surgicode.review.Decision;
import org.surgicode.review.FiledReview;
import org.surgicode.review.HistoryFilter;
import org.surgicode.review.ReviewDesk;
import org.surgicode.review.ReviewFilter;
import org.surgicode.review.Tenants;
import org.surgicode.web.door.Caller;
import org.surgicode.web.door.Entrance;
import org.surgicode.web.door.Rights;
import org.surgicode.web.door.Visits;

/** What the kept reviews say, as FHIR resources; only of patients whom the caller may see. */
final class Packets {
  private static final String SOFTWARE = "surgicode-";

  private final Tenants tenants;
  private final Clock clock;

  Packets(Tenants tenants, Clock clock) {
    this.tenants = tenants;
    this.clock = clock;
  }

  /** The desk of the caller's tenant. */
  ReviewDesk desk(Caller caller) {
    return tenants.desk(caller.entrance().tenant());
  }

  /** The version of this software that a name tells, if it made any review. */
  Optional<Device> software(String id, Caller caller) {
    String version = id.startsWith(SOFTWARE) ? id.substring(SOFTWARE.length()) : "";
    return desk(caller).kept(ReviewFilter.all().madeBy(version).most(1)).stream()
        .flatMap(filed -> resources(filed, caller).stream())
        .filter(Device.class::isInstance)
        .map(Device.class::cast)
        .findFirst();
  }

  /** One resource by its id, which is made from the name of its case. */
  <T extends Resource> Optional<T> one(Class<T> type, String id, Caller caller) {
    return around(id, caller)
        .flatMap(List::stream)
        .filter(type::isInstance)
        .map(type::cast)
        .filter(resource -> isNamed(resource, id))
        .findFirst();
  }

  /** The resources of this type that stand beside the one with this id. */
  <T extends Resource> List<T> beside(Class<T> type, String id, Caller caller) {
    return around(id, caller)
        .filter(all -> all.stream().anyMatch(resource -> isNamed(resource, id)))
        .limit(1)
        .flatMap(List::stream)
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  private static boolean isNamed(Resource resource, String id) {
    return id.equals(resource.getIdElement().getIdPart());
  }

  /** The resources of each review among which one with this id can be. */
  private Stream<List<Resource>> around(String id, Caller caller) {
    Predicate<FiledReview> sees = filed -> sees(filed, caller);
    String name = PublishedPacket.beginning(id);
    Stream<FiledReview> named =
        Stream.of(id, name).distinct().flatMap(n -> desk(caller).kept(n, sees).stream());
    Stream<FiledReview> longer =
        PublishedPacket.isShortened(id) ? beginningWith(name, caller) : Stream.empty();
    return Stream.concat(named, longer).map(filed -> resources(filed, caller));
  }

  /** The reviews of cases whose names begin so and are too long to be whole in an id. */
  private Stream<FiledReview> beginningWith(String name, Caller caller) {
    String patient = caller.patient() == null ? null : "Patient/" + caller.patient();
    return desk(caller).kept(ReviewFilter.all().ofPatient(patient).after(name)).stream()
        .filter(filed -> filed.caseId().startsWith(name));
  }

  /** The resources of one review, with what people decided since. */
  List<Resource> resources(FiledReview filed, Caller caller) {
    Entrance entrance = caller.entrance();
    if (filed.review().surgicalCase().procedure() == null) {
      return List.of();
    }
    ReviewPacket packet = packet(filed, caller);
    List<Resource> all =
        new ArrayList<>(PublishedPacket.of(packet, filed.caseId(), entrance.fhirBase().toString()));
    String suggestion = packet.suggestion();
    if (suggestion != null) {
      desk(caller)
          .decisions()
          .standing(filed.caseId(), suggestion)
          .ifPresent(decision -> all.forEach(r -> decided(r, decision, filed)));
    }
    return all;
  }

  /** The packet of one review as it was made. */
  ReviewPacket packet(FiledReview filed, Caller caller) {
    Entrance entrance = caller.entrance();
    Instant at =
        desk(caller).history(HistoryFilter.newestOf(filed.caseId())).stream()
            .findFirst()
            .map(past -> past.at())
            .orElseGet(clock::instant);
    return new ReviewPacket(filed.review(), entrance.tenant(), entrance.publicUrl(), at);
  }

  private static void decided(Resource resource, Decision decision, FiledReview filed) {
    if (resource instanceof Task task) {
      if (decision.kind() == Decision.Kind.REJECTED) {
        DecidedTask.reject(task, decision.reasonCode(), decision.who(), decision.at());
      } else {
        List<String> suggested =
            filed.review().judgement().codes().stream().map(line -> line.code()).toList();
        DecidedTask.accept(task, decision.finalCodes(suggested), decision.who(), decision.at());
      }
    }
  }

  /** Whether he sees the review he asked for; that he does not is noted. */
  private static boolean sees(FiledReview filed, Caller caller) {
    SurgicalCase chart = filed.review().surgicalCase();
    boolean seen = new Rights(caller).sees(chart.patient());
    if (!seen) {
      Visits.hidden(chart.patient(), chart.procedure());
    }
    return seen;
  }
}
