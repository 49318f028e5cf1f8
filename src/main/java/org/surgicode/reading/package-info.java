/**
 * Notes in, facts with quotes out. Knows no code family: the reader cannot know which code would be
 * nice to find. Start reading at {@link org.surgicode.reading.NoteReader}.
 */
@NullMarked
package org.surgicode.reading;

import org.jspecify.annotations.NullMarked;
