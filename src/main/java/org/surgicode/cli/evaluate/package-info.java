/**
 * How well reviews agree with labelled cases: figures, misses and a report that shows them. Start
 * reading at {@link org.surgicode.cli.evaluate.CaseScoring}.
 */
@NullMarked
package org.surgicode.cli.evaluate;

import org.jspecify.annotations.NullMarked;
