/**
 * Writing a review to an EHR, by what that EHR can do, once and never over a human's decision.
 * Start reading at {@link org.surgicode.ehr.write.WriteBack}.
 */
@NullMarked
package org.surgicode.ehr.write;

import org.jspecify.annotations.NullMarked;
