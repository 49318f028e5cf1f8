package org.surgicode.store;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.Audience;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.CodeLine;
import org.surgicode.casefile.Determination;
import org.surgicode.casefile.Edition;
import org.surgicode.casefile.EncounterEntry;
import org.surgicode.casefile.Flag;
import org.surgicode.casefile.Judgement;
import org.surgicode.casefile.ProcedureEntry;
import org.surgicode.casefile.Release;
import org.surgicode.casefile.Severity;
import org.surgicode.casefile.Surgeon;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.review.Decision;
import org.surgicode.review.FiledReview;

/**
 * An operation of which nothing but what lists and figures need is told.
 *
 * @param id name of the case
 * @param site name of the site
 * @param surgeon name of the surgeon
 * @param day day of the operation
 * @param determination what its review comes to
 * @param flags open blocking questions to the surgeon
 */
public record InventedOperation(
    String id,
    @Nullable String site,
    @Nullable String surgeon,
    @Nullable LocalDate day,
    Determination determination,
    List<String> flags) {

  /** An operation with these open questions. */
  public static InventedOperation of(String id, Determination determination, String... flags) {
    return new InventedOperation(
        id,
        "North wing",
        "Ada Lindqvist",
        LocalDate.of(2026, 3, 3),
        determination,
        Arrays.asList(flags));
  }

  /** The same on another day. */
  public InventedOperation on(LocalDate other) {
    return new InventedOperation(id, site, surgeon, other, determination, flags);
  }

  /** The same at another site by another surgeon. */
  public InventedOperation by(String otherSurgeon, String otherSite) {
    return new InventedOperation(id, otherSite, otherSurgeon, day, determination, flags);
  }

  /** The same with other open questions. */
  public InventedOperation asking(String... others) {
    return new InventedOperation(id, site, surgeon, day, determination, Arrays.asList(others));
  }

  /** Its review, which suggests one line when it is supported. */
  public FiledReview filed() {
    var procedure =
        new ProcedureEntry(
            "Procedure/" + id,
            "1",
            "completed",
            List.of(),
            day,
            List.of(),
            null,
            List.of(),
            surgeon == null
                ? List.of()
                : List.of(
                    new Surgeon("Assistant surgeon", "Zoe Assist", null),
                    new Surgeon("Primary surgeon", surgeon, null)));
    var chart =
        new SurgicalCase(
            id,
            "Patient/of-" + id,
            day,
            List.of(procedure),
            List.of(),
            new EncounterEntry("Encounter/" + id, null, "IMP", day, day, site),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    boolean supported = determination == Determination.SUPPORTED;
    var judgement =
        new Judgement(
            determination,
            supported
                ? List.of(
                    new CodeLine(
                        "99907", 1, List.of("62"), "primary", List.of("corpectomy"), List.of()))
                : List.of(),
            List.of(),
            List.of(),
            flags.stream().map(InventedOperation::flag).toList(),
            List.of(),
            List.of(),
            new Release(supported ? flags : List.of()),
            List.of(),
            new Edition("cpt-63300", "2026.1", "abc", "0.1.0"));
    return new FiledReview(new CaseReview(chart, judgement, List.of()), null);
  }

  /** The first decision about its suggestion. */
  public Decision decided(Decision.Kind kind, String reason, String who, java.time.Instant at) {
    return new Decision(
        id,
        "k." + id,
        kind,
        kind == Decision.Kind.CHANGED ? List.of("99908 x1") : List.of(),
        reason,
        who,
        1,
        at);
  }

  private static Flag flag(String id) {
    return new Flag(
        id,
        Severity.BLOCKING,
        "house-rule",
        Audience.SURGEON,
        "Please state what is known about it.",
        List.of(),
        List.of(),
        List.of(),
        null);
  }
}
