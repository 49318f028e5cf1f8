/**
 * The screen of the figures: plots drawn here, a table behind each, and the same as CSV. Start
 * reading at {@link org.surgicode.web.performance.PerformancePages}.
 */
@NullMarked
package org.surgicode.web.performance;

import org.jspecify.annotations.NullMarked;
