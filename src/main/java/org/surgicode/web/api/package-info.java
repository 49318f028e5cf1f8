/**
 * The API for programs: reviews, their history, decisions and open questions as JSON. Start reading
 * at {@link org.surgicode.web.api.ReviewApi}.
 */
@NullMarked
package org.surgicode.web.api;

import org.jspecify.annotations.NullMarked;
