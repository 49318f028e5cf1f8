/**
 * How this software signs in to an EHR without a person: SMART Backend Services with keys of its
 * own. Start reading at {@link org.surgicode.ehr.smart.BackendServices}.
 */
@NullMarked
package org.surgicode.ehr.smart;

import org.jspecify.annotations.NullMarked;
