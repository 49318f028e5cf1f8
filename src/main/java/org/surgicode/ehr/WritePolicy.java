package org.surgicode.ehr;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.ehr.write.Rung;
import org.surgicode.ehr.write.WriteRules;
import org.surgicode.fhir.SummaryTerms;

/**
 * What may be written to one EHR.
 *
 * @param mode whether anything is sent
 * @param scopes scopes asked for when something is written, beside those for reading; empty for
 *     those that the open ways need
 * @param ways the ways that may be used, for example {@code document}; empty for all
 * @param documentType type of a summary document, as {@code system|code}
 * @param documentAuthor reference of the Practitioner in whose name a summary is filed, null for
 *     this software itself
 */
public record WritePolicy(
    Mode mode,
    List<String> scopes,
    List<String> ways,
    String documentType,
    @Nullable String documentAuthor) {
  /** Whether anything is sent. */
  public enum Mode {
    /** Reviews are written when somebody asks for it. */
    @JsonProperty("write")
    WRITE,
    /** Everything is prepared and shown, nothing is sent. */
    @JsonProperty("dry-run")
    DRY_RUN,
    /** The EHR is only read. */
    @JsonProperty("read-only")
    READ_ONLY
  }

  private static final List<String> PACKET =
      List.of(
          "system/Device.crs",
          "system/Task.crus",
          "system/GuidanceResponse.crus",
          "system/DetectedIssue.crus");

  /** By which way what is needed beside reading; looking comes before making, so s beside c. */
  private static final Map<Rung, List<String>> USUAL =
      Map.of(
          Rung.TRANSACTION, with(PACKET, "system/Provenance.c"),
          Rung.SINGLE_CALLS, with(PACKET, "system/Provenance.crs"),
          Rung.DOCUMENT, List.of("system/DocumentReference.cu", "system/Provenance.crs"),
          Rung.MESSAGE, List.of("system/Communication.crs"),
          Rung.FORM, List.of("system/QuestionnaireResponse.crus"));

  /**
   * @throws UnusableInput with code {@code config} when a way, the type or the author is none
   */
  public WritePolicy {
    scopes = List.copyOf(scopes);
    ways = List.copyOf(ways);
    ways.forEach(WritePolicy::rung);
    if (!documentType.matches("[^|\\s]+\\|[^|\\s]+")) {
      throw new UnusableInput(
          "config",
          "document-type must be a code with its system, such as http://loinc.org|51851-4.");
    }
    if (documentAuthor != null && !documentAuthor.matches("Practitioner/[A-Za-z0-9.-]{1,64}")) {
      throw new UnusableInput(
          "config", "document-author must be a reference such as Practitioner/123, or left out.");
    }
  }

  /** Scopes that a token for writing has beside those for reading; none when nothing is sent. */
  List<String> scopesToAsk() {
    if (mode != Mode.WRITE) {
      return List.of();
    }
    if (!scopes.isEmpty()) {
      return scopes;
    }
    List<Rung> open = ways.isEmpty() ? Rung.all() : ways.stream().map(WritePolicy::rung).toList();
    List<String> all =
        open.stream().flatMap(r -> USUAL.getOrDefault(r, List.of()).stream()).distinct().toList();
    return all.stream().filter(s -> !s.endsWith(".c") || !all.contains(s + "rs")).toList();
  }

  private static List<String> with(List<String> packet, String more) {
    return Stream.concat(packet.stream(), Stream.of(more)).toList();
  }

  /** Reviews are written by the best way that the EHR offers. */
  public static WritePolicy write() {
    return only(Mode.WRITE);
  }

  /** This, and nothing else said. */
  static WritePolicy only(Mode mode, String... ways) {
    return new WritePolicy(mode, List.of(), List.of(ways), "http://loinc.org|51851-4", null);
  }

  WriteRules rules() {
    String[] type = documentType.split("\\|", 2);
    return new WriteRules(
        mode == Mode.READ_ONLY,
        mode == Mode.DRY_RUN,
        ways.isEmpty() ? Rung.all() : ways.stream().map(WritePolicy::rung).toList(),
        new SummaryTerms(type[0], type[1], documentAuthor));
  }

  private static Rung rung(String code) {
    return Arrays.stream(Rung.values())
        .filter(r -> r.code().equals(code) && r != Rung.READ_ONLY)
        .findFirst()
        .orElseThrow(
            () ->
                new UnusableInput(
                    "config",
                    "ways can be "
                        + Rung.all().stream().map(Rung::code).collect(Collectors.joining(", "))
                        + "."));
  }
}
