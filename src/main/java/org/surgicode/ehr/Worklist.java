package org.surgicode.ehr;

import ca.uhn.fhir.rest.gclient.DateClientParam;
import ca.uhn.fhir.rest.gclient.ICriterion;
import ca.uhn.fhir.rest.gclient.ReferenceClientParam;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Procedure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.review.EhrProblem;
import org.surgicode.review.EhrProblem.Kind;

/**
 * Asks an EHR for Procedures patient by patient, as a list of the surgical department names them:
 * EHRs like Epic's and Oracle Health's answer no search over all patients.
 */
final class Worklist {
  private static final Logger LOG = LoggerFactory.getLogger(Worklist.class);

  private final Talk talk;
  private final Path file;
  private final LocalDate from;
  private final @Nullable Instant since;

  /**
   * @param from first day of operations that count
   * @param since first moment of change that counts, null for all; heeded where the EHR says that
   *     it can, since some cannot be asked for day and change together
   */
  Worklist(Talk talk, Path file, LocalDate from, @Nullable Instant since) {
    this.talk = talk;
    this.file = file;
    this.from = from;
    this.since = since;
  }

  /**
   * The Procedures of everybody on the list. Who is protected or gone is passed over.
   *
   * @throws UnusableInput with code {@code worklist} when a line is none
   */
  List<Procedure> procedures() {
    List<Procedure> found = new ArrayList<>();
    int closed = 0;
    for (IdType line : lines()) {
      try {
        found.addAll(procedures(line));
      } catch (EhrProblem e) {
        if (e.kind() != Kind.REFUSED && e.kind() != Kind.NOT_FOUND) {
          throw e;
        }
        closed++;
      }
    }
    if (closed > 0) {
      LOG.warn("{} lines of the worklist name charts that the EHR does not open", closed);
    }
    return found;
  }

  private List<Procedure> procedures(IdType line) {
    return switch (line.getResourceType()) {
      case "Encounter" -> ofStay(line.getIdPart());
      case "Group" -> {
        Group group = talk.exchange().read(Group.class, line.getIdPart());
        yield group.getMember().stream()
            .map(member -> new IdType(member.getEntity().getReference()))
            .filter(member -> "Patient".equals(member.getResourceType()) && member.hasIdPart())
            .flatMap(member -> ofPatient(member.getIdPart()).stream())
            .toList();
      }
      default -> ofPatient(line.getIdPart());
    };
  }

  private List<Procedure> ofStay(String id) {
    Encounter stay = talk.exchange().read(Encounter.class, id);
    IdType patient = new IdType(stay.getSubject().getReference());
    if (!patient.hasIdPart()) {
      return List.of();
    }
    return ofPatient(patient.getIdPart()).stream()
        .filter(
            procedure -> {
              String named = new IdType(procedure.getEncounter().getReference()).getIdPart();
              return named == null || named.equals(id);
            })
        .toList();
  }

  private List<Procedure> ofPatient(String id) {
    ICriterion<?> his = new ReferenceClientParam("patient").hasId(id);
    boolean changes = talk.offered().searches("Procedure", "_lastUpdated");
    ICriterion<?> which =
        since != null && changes
            ? new DateClientParam("_lastUpdated").afterOrEquals().millis(Date.from(since))
            : new DateClientParam("date").afterOrEquals().day(from.toString());
    return talk.pages().all(Procedure.class, his, which);
  }

  private List<IdType> lines() {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .map(line -> line.split("#", 2)[0].strip())
          .filter(line -> !line.isEmpty())
          .distinct()
          .map(this::line)
          .toList();
    } catch (IOException e) {
      throw new UnusableInput(
          "worklist", "The worklist " + file + " cannot be read; check search.worklist.");
    }
  }

  private IdType line(String line) {
    IdType id = new IdType(line);
    boolean known =
        line.matches("(Patient|Encounter|Group)/[A-Za-z0-9\\-.]{1,64}") && id.hasIdPart();
    if (!known) {
      throw new UnusableInput(
          "worklist",
          String.format(
              Locale.ROOT,
              "The worklist %s holds a line that is neither Patient/ID, Encounter/ID nor Group/ID.",
              file.getFileName()));
    }
    return id;
  }
}
