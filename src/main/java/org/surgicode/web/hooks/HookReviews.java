package org.surgicode.web.hooks;

import ca.uhn.fhir.context.FhirContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.FamilyCatalogue;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.fhir.CaseBundles;
import org.surgicode.review.EhrProblem;
import org.surgicode.review.FiledReview;
import org.surgicode.review.ReviewDesk;
import org.surgicode.review.Tenants;
import org.surgicode.web.door.Entrance;
import org.surgicode.web.door.Reads;
import org.surgicode.web.door.Refusal;

/**
 * Finds the operations that a call concerns and what the reviews say about them: a kept review that
 * read the same, else one of what the caller brings along whole, else one of the record as it is
 * read now.
 */
final class HookReviews {
  private final Tenants tenants;
  private final List<String> families;
  private final FhirContext fhir = FhirContext.forR4Cached();

  HookReviews(Tenants tenants, List<FamilyCatalogue> families) {
    this.tenants = tenants;
    this.families = families.stream().map(FamilyCatalogue::family).toList();
  }

  /**
   * The operations that somebody may say something about, the newest first.
   *
   * @throws Refusal 412 when the record can neither be taken from the call nor be read
   * @throws EhrProblem when reading it failed
   */
  List<Operation> of(HookCall call, Entrance entrance) {
    var trip = new Trip(call, entrance, tenants.desk(entrance.tenant()));
    List<Operation> found = new ArrayList<>();
    for (String procedure : trip.operations()) {
      trip.reviews(procedure).filter(trip::concerns).ifPresent(found::add);
    }
    found.sort(Comparator.comparing(HookReviews::day).reversed());
    return found;
  }

  private static LocalDate day(Operation operation) {
    LocalDate day = operation.first().surgicalCase().dateOfService();
    return day == null ? LocalDate.MIN : day;
  }

  /** One call's way through the record. */
  private final class Trip {
    private final HookCall call;
    private final Entrance entrance;
    private final ReviewDesk desk;

    Trip(HookCall call, Entrance entrance, ReviewDesk desk) {
      this.call = call;
      this.entrance = entrance;
      this.desk = desk;
    }

    List<String> operations() {
      if (call.prefetch().holds("procedures")) {
        return cases(
                call.prefetch().bundle(key -> !key.equals("documents") && !key.equals("reports")))
            .stream()
            .filter(this::mayConcern)
            .map(SurgicalCase::procedure)
            .map(Objects::requireNonNull)
            .toList();
      }
      String patient = "Patient/" + call.patient();
      return switch (reads()) {
        case CALLER -> desk.operationsOf(patient, lent());
        case OWN -> desk.operationsOf(patient);
      };
    }

    Optional<Operation> reviews(String procedure) {
      String caseId = procedure.substring(procedure.indexOf('/') + 1);
      List<FiledReview> kept = desk.keptByAll(caseId, families);
      if (!kept.isEmpty() && Currency.holds(kept.get(0).review().surgicalCase(), call.prefetch())) {
        return Optional.of(new Operation(kept));
      }
      try {
        if (call.prefetch().holdsAll()) {
          return cases(call.prefetch().bundle(key -> true)).stream()
              .filter(c -> procedure.equals(c.procedure()))
              .findFirst()
              .map(c -> new Operation(desk.lookAt(c.named(caseId))));
        }
        return Optional.of(
            new Operation(
                switch (reads()) {
                  case CALLER -> desk.lookByAll(procedure, lent());
                  case OWN -> desk.lookByAll(procedure);
                }));
      } catch (UnusableInput e) {
        return Optional.empty(); // nothing that can be reviewed: nothing to say
      } catch (EhrProblem e) {
        if (e.kind() == EhrProblem.Kind.NOT_FOUND) {
          return Optional.empty();
        }
        throw e;
      }
    }

    boolean concerns(Operation operation) {
      SurgicalCase found = operation.first().surgicalCase();
      if (!found.patient().equals("Patient/" + call.patient())) {
        throw Refusal.malformed("The record is of another patient than context.patientId says.");
      }
      return mayConcern(found) && holds(found, call.document());
    }

    /** Whether the note that was signed is one of this operation's. */
    private static boolean holds(SurgicalCase found, @Nullable String document) {
      String name = "DocumentReference/" + document;
      return document == null
          || found.documents().stream().anyMatch(d -> d.resource().equals(name))
          || found.unreadable().stream().anyMatch(d -> d.resource().equals(name));
    }

    /** The operations that are named, else those of the stay, else those of the last time. */
    private boolean mayConcern(SurgicalCase found) {
      if (!call.procedures().isEmpty()) {
        return found.procedures().stream()
            .map(entry -> entry.reference().substring(entry.reference().indexOf('/') + 1))
            .anyMatch(call.procedures()::contains);
      }
      LocalDate day = found.dateOfService();
      boolean recent =
          day == null || !day.isBefore(desk.today().minusDays(entrance.rules().days()));
      String stay = call.encounter();
      if (!call.service().isOfAStay() || stay == null) {
        return recent;
      }
      return found.encounter() == null
          ? recent && noneElsewhere(found, stay)
          : found.encounter().reference().equals("Encounter/" + stay);
    }

    /** Procedures that name another stay do not belong to this one. */
    private boolean noneElsewhere(SurgicalCase found, String stay) {
      return call.prefetch().resources("procedures").stream()
          .filter(
              p ->
                  found.procedures().stream()
                      .anyMatch(
                          e -> e.reference().equals("Procedure/" + p.path("id").asString(""))))
          .map(p -> p.path("encounter").path("reference").asString(""))
          .allMatch(reference -> reference.isEmpty() || reference.endsWith("Encounter/" + stay));
    }

    private List<SurgicalCase> cases(String bundle) {
      try {
        return new CaseBundles(fhir, entrance.zone()).read(bundle, "hook");
      } catch (UnusableInput e) {
        if (e.code().equals("no-procedure")) {
          return List.of();
        }
        throw Refusal.malformed(
            "The prefetch cannot be read as the record of one patient: " + e.getMessage());
      }
    }

    /** With whose login the rest is read. */
    private Reads reads() {
      for (Reads way : entrance.rules().reads()) {
        if (way == Reads.OWN || (call.lent() != null && call.lent().reads())) {
          return way;
        }
      }
      throw new Refusal(
          412,
          "required",
          "Send the prefetch whole, texts included, or a fhirAuthorization that reads the record:"
              + " what is missing is not taken for undocumented.");
    }

    private String lent() {
      return Objects.requireNonNull(call.lent()).token();
    }
  }
}
