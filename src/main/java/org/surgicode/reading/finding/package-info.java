/**
 * The facts of one operation, topic by topic, found in what its reports say and in the record
 * beside them. Start reading at {@link org.surgicode.reading.finding.OperationRecord}.
 */
@NullMarked
package org.surgicode.reading.finding;

import org.jspecify.annotations.NullMarked;
