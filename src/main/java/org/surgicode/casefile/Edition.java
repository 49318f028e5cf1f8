package org.surgicode.casefile;

/**
 * Which rules judged.
 *
 * @param family the code family, for example {@code cpt-63300}
 * @param criteria edition of its criteria, for example {@code 2026.1}
 * @param sha256 hash of the criteria and vocabulary that judged
 * @param software version of this software
 */
public record Edition(String family, String criteria, String sha256, String software) {}
