/**
 * The FHIR door: operations that suggest codes, what the reviews say as FHIR resources, and what
 * this software publishes. Start reading at {@link org.surgicode.web.facade.FhirDoor}.
 */
@NullMarked
package org.surgicode.web.facade;

import org.jspecify.annotations.NullMarked;
