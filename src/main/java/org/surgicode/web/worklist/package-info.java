/**
 * The screen of the operations that wait for somebody. Start reading at {@link
 * org.surgicode.web.worklist.WorklistPages}.
 */
@NullMarked
package org.surgicode.web.worklist;

import org.jspecify.annotations.NullMarked;
