/**
 * The garden door: reads operations from a FHIR R4 EHR and writes reviews back, through one guarded
 * way out. Start reading at {@link org.surgicode.ehr.FhirEhr}.
 */
@NullMarked
package org.surgicode.ehr;

import org.jspecify.annotations.NullMarked;
