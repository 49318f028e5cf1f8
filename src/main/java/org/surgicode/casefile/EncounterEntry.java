package org.surgicode.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The stay in which the operation took place.
 *
 * @param reference for example {@code Encounter/a02-enc}
 * @param version version id or null
 * @param classCode HL7 ActCode of the class, for example {@code IMP}, {@code OBSENC}; empty when
 *     absent
 * @param start first day or null
 * @param end last day or null
 * @param facility name of the site where it took place, its reference where the record has no name;
 *     null when absent
 */
public record EncounterEntry(
    String reference,
    @Nullable String version,
    String classCode,
    @Nullable LocalDate start,
    @Nullable LocalDate end,
    @Nullable String facility) {}
