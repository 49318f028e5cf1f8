/**
 * The cellar: reviews, and what became of writing them, in a database. Start reading at {@link
 * org.surgicode.store.Database}.
 */
@NullMarked
package org.surgicode.store;

import org.jspecify.annotations.NullMarked;
