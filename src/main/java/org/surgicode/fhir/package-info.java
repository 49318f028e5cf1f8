/**
 * The interpreter: pure translation between FHIR R4 resources and the casefile. No network, no
 * files, no clock. Start reading at {@link org.surgicode.fhir.CaseBundles}; the way back is {@link
 * org.surgicode.fhir.ReviewPacket}.
 */
@NullMarked
package org.surgicode.fhir;

import org.jspecify.annotations.NullMarked;
