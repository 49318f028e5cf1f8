/** The cellar: where reviews are kept. Start reading at {@link org.surgicode.store.MemoryStore}. */
@NullMarked
package org.surgicode.store;

import org.jspecify.annotations.NullMarked;
