package org.surgicode.web.sidebar;

/**
 * Something short with what there is to say of it.
 *
 * @param what a code, a modifier, a name
 * @param says a phrase or a sentence; may be empty
 */
record Note(String what, String says) {}
