/** Wiring and typed settings, no rule. Start reading at {@link org.surgicode.Application}. */
@NullMarked
package org.surgicode;

import org.jspecify.annotations.NullMarked;
