/**
 * The corridor: what happens to one case, in order, and the ports to the outside. Start reading at
 * {@link org.surgicode.review.CaseReviewer}.
 */
@NullMarked
package org.surgicode.review;

import org.jspecify.annotations.NullMarked;
