package org.surgicode.web.sidebar;

/**
 * A code or modifier to consider.
 *
 * @param what the code or modifier
 * @param says its meaning or the reason
 * @param proof the words of the record
 */
record HintCard(String what, String says, Words.Proof proof) {}
