/**
 * Tells people what the criteria say, out of the same files that judge: one code as a card, one
 * family as plain tables. Start reading at {@link org.surgicode.cli.explain.FamilySheet}.
 */
@NullMarked
package org.surgicode.cli.explain;

import org.jspecify.annotations.NullMarked;
