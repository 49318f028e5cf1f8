package org.surgicode.casefile;

/**
 * A neighbouring code family to look at instead: a pointer, never a coded result.
 *
 * @param codes the family, for example {@code 63090-63091}
 * @param because the criterion that ruled this family out
 */
public record Alternative(String codes, String because) {}
