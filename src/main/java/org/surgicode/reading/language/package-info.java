/**
 * What words mean in a sentence: concepts of the vocabulary, clauses, who acts on what, negation
 * and time, vertebral levels, amounts. Start reading at {@link
 * org.surgicode.reading.language.Utterance}.
 */
@NullMarked
package org.surgicode.reading.language;

import org.jspecify.annotations.NullMarked;
