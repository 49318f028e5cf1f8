package org.surgicode.review;

import java.time.Instant;

/**
 * What an EHR lets this software write.
 *
 * @param way the best rung of the ladder, for example {@code document}; {@code read-only} for none
 * @param because why no better one, in one sentence for the operator
 * @param at when the EHR said so
 */
public record WriteAbility(String way, String because, Instant at) {}
