package org.surgicode.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One FHIR Consent resource: the form itself, not a sentence about it.
 *
 * @param reference for example {@code Consent/a01-con1}
 * @param version version id or null
 * @param status FHIR status, for example {@code active}, {@code rejected}
 * @param date day it was given, null when unknown
 */
public record ConsentEntry(
    String reference, @Nullable String version, String status, @Nullable LocalDate date) {}
