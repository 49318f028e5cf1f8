/**
 * The queue's view of the work: what is to be reviewed and why, how far it came, and what happens
 * to one job. Start reading at {@link org.surgicode.review.work.WorkQueue}.
 */
@NullMarked
package org.surgicode.review.work;

import org.jspecify.annotations.NullMarked;
