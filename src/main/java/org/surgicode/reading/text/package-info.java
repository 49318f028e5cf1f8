/**
 * The text of a note as offsets: sections, sentences, clauses, words. Start reading at {@link
 * org.surgicode.reading.text.NoteText}.
 */
@NullMarked
package org.surgicode.reading.text;

import org.jspecify.annotations.NullMarked;
