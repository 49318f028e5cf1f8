package org.surgicode.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.ChartDocument;
import org.surgicode.casefile.DocumentKind;
import org.surgicode.casefile.DocumentStatus;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.casefile.UnusableInput;

/**
 * Reads FHIR Bundles as cases: one {@link SurgicalCase} per operation. Safe for any number of
 * threads.
 */
public final class CaseBundles {
  private final FhirContext ctx;
  private final BundleJson json;
  private final @Nullable ZoneId zone;

  /** Reads with the given R4 context. */
  public CaseBundles(FhirContext ctx) {
    this(ctx, null);
  }

  /**
   * Reads with the given R4 context the records of a hospital.
   *
   * @param zone where the hospital stands; null takes the days as they are written
   */
  public CaseBundles(FhirContext ctx, @Nullable ZoneId zone) {
    this.ctx = ctx;
    this.json = new BundleJson(ctx);
    this.zone = zone;
  }

  /**
   * Reads a Bundle of any type (collection, transaction, searchset, document …).
   *
   * @param bundleJson the Bundle as JSON
   * @param fallbackName name of the case when the Bundle has neither id nor identifier
   * @return one case per operation, by day; never empty
   * @throws UnusableInput with code {@code too-large}, {@code not-json}, {@code duplicate-key},
   *     {@code too-deep}, {@code not-a-bundle}, {@code not-fhir}, {@code no-procedure}, {@code
   *     other-patient} or {@code no-content}
   */
  public List<SurgicalCase> read(String bundleJson, String fallbackName) {
    return cases(json.parse(bundleJson), fallbackName);
  }

  /**
   * Reads a Bundle that is already parsed; with a zone its moments are written anew.
   *
   * @throws UnusableInput with code {@code no-procedure}, {@code other-patient} or {@code
   *     no-content}
   */
  public List<SurgicalCase> cases(Bundle bundle, String fallbackName) {
    if (zone != null) {
      LocalTimes.write(ctx, bundle, zone);
    }
    var chart = new Chart(bundle);
    return new ChartReading(chart).cases(name(bundle, fallbackName));
  }

  /**
   * Wraps a bare text as the final operative report of an otherwise empty chart.
   *
   * @param id name of the case
   * @param text the note, kept character for character
   * @param date day of the operation and of the note, null when unknown
   * @throws UnusableInput with code {@code no-content} when the text is blank
   */
  public static SurgicalCase bareNote(String id, String text, @Nullable LocalDate date) {
    if (text.isBlank()) {
      throw new UnusableInput("no-content", "The note is empty; pass a file that holds text.");
    }
    var note =
        new ChartDocument(
            "DocumentReference/note",
            "#content[0]",
            null,
            DocumentKind.OPERATIVE_REPORT,
            Loinc.OPERATIVE_NOTE,
            "Operative report",
            date,
            DocumentStatus.FINAL,
            List.of(),
            List.of(),
            "text/plain",
            Sha256.hex(text.getBytes(StandardCharsets.UTF_8)),
            text);
    return new SurgicalCase(
        id,
        "Patient/unknown",
        date,
        List.of(),
        List.of(),
        null,
        List.of(),
        List.of(),
        List.of(note),
        List.of());
  }

  private static String name(Bundle bundle, String fallbackName) {
    String id = bundle.getIdElement().getIdPart();
    if (id != null && !id.isBlank()) {
      return id;
    }
    String identifier = bundle.getIdentifier().getValue();
    return identifier == null || identifier.isBlank() ? fallbackName : identifier;
  }
}
