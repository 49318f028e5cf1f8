/**
 * Pages of operators: what the templates show, already worded and in order. Start reading at {@link
 * org.surgicode.web.page.QueueView}.
 */
@NullMarked
package org.surgicode.web.page;

import org.jspecify.annotations.NullMarked;
