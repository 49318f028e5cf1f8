/**
 * The interpreter: pure translation between FHIR R4 resources and the casefile. No network, no
 * files, no clock. Start reading at {@link org.surgicode.fhir.CaseBundles}.
 */
@NullMarked
package org.surgicode.fhir;

import org.jspecify.annotations.NullMarked;
