/**
 * How long each step of a trip took and what it belonged to, told to whoever collects it. Start
 * reading at {@link org.surgicode.review.trace.Trace}.
 */
@NullMarked
package org.surgicode.review.trace;

import org.jspecify.annotations.NullMarked;
