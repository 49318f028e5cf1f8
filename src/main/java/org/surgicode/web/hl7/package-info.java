/**
 * The doors for HL7 version 2: notes that were signed (MDM) and results that came (ORU). A message
 * is a trigger only; what it says is read from the EHR. Start reading at {@link
 * org.surgicode.web.hl7.Hl7Messages}.
 */
@NullMarked
package org.surgicode.web.hl7;

import org.jspecify.annotations.NullMarked;
