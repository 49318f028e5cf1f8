package org.surgicode.review;

import java.time.Instant;

/**
 * One review out of the history.
 *
 * @param number grows with time; names the review among those of its tenant
 * @param at when it was made
 * @param filed the review as it was kept
 */
public record PastReview(long number, Instant at, FiledReview filed) {}
