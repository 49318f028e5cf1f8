/**
 * The port to the audit trail: entries that are added and never changed, each tied to all before
 * it. Start reading at {@link org.surgicode.review.audit.AuditTrail}.
 */
@NullMarked
package org.surgicode.review.audit;

import org.jspecify.annotations.NullMarked;
