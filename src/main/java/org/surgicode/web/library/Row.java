package org.surgicode.web.library;

/**
 * A name with what is said of it.
 *
 * @param name a code, a modifier or a name in words
 * @param says a sentence
 */
record Row(String name, String says) {}
