package org.surgicode.casefile;

/**
 * A neighbouring code family to look at instead: a pointer, never a coded result.
 *
 * @param codes the family, as the criteria file names it: a code or a range of codes
 * @param because the criterion that ruled this family out
 */
public record Alternative(String codes, String because) {}
