/**
 * The operations that wait for somebody, whose they are, and the second look at them. Start reading
 * at {@link org.surgicode.review.worklist.Worklist}.
 */
@NullMarked
package org.surgicode.review.worklist;

import org.jspecify.annotations.NullMarked;
