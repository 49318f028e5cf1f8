package org.surgicode.reading.language;

/**
 * A share of something.
 *
 * @param share from 0 to 1; 1 for {@code all} and {@code the whole}
 * @param from index of the first token
 * @param to index after the last token
 */
public record Amount(double share, int from, int to) {}
