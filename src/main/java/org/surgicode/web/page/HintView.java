package org.surgicode.web.page;

/**
 * A code or modifier to consider, with its reason.
 *
 * @param what the code or modifier
 * @param because the reason in words; empty when the quotes say it
 * @param proof the words of the record
 */
record HintView(String what, String because, Proof proof) {}
