/**
 * The ten languages of the screens: messages by key, and the choice of a language for a visitor.
 * Start reading at {@link org.surgicode.web.language.Languages}.
 */
@NullMarked
package org.surgicode.web.language;

import org.jspecify.annotations.NullMarked;
