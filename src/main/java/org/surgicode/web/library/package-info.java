/**
 * The code library: a card per code in ten languages, from the family's catalogue and the words of
 * {@code config/library}. Start reading at {@link org.surgicode.web.library.LibraryPages}.
 */
@NullMarked
package org.surgicode.web.library;

import org.jspecify.annotations.NullMarked;
