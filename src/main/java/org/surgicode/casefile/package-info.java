/**
 * The nouns that every room shares: one operation's record, the facts read from it, the verdicts
 * and the review. Records only; start reading at {@link org.surgicode.casefile.SurgicalCase}.
 */
@NullMarked
package org.surgicode.casefile;

import org.jspecify.annotations.NullMarked;
