/**
 * What is noted about every access to a patient's record: who did what to which record, by
 * references alone. Start reading at {@link org.surgicode.casefile.audit.AuditEntry}.
 */
@NullMarked
package org.surgicode.casefile.audit;

import org.jspecify.annotations.NullMarked;
