/**
 * Figures of the work without any patient: counts by month, site and surgeon. Start reading at
 * {@link org.surgicode.review.figures.Figures}.
 */
@NullMarked
package org.surgicode.review.figures;

import org.jspecify.annotations.NullMarked;
