package org.surgicode.casefile;

/**
 * A neighbouring code family to look at instead: a pointer, never a coded result.
 *
 * @param codes the family, as the criteria file names it: a code or a range of codes
 * @param because the criterion that ruled this family out
 * @param source where the rule comes from, for example {@code house-rule}
 */
public record Alternative(String codes, String because, String source) {}
