package org.surgicode.fhir;

import org.jspecify.annotations.Nullable;

/**
 * What a hospital wants of a summary document.
 *
 * @param system code system of the document's type
 * @param code type of the document
 * @param author reference of the Practitioner in whose name it is filed, null when the EHR takes a
 *     program for an author
 */
public record SummaryTerms(String system, String code, @Nullable String author) {}
