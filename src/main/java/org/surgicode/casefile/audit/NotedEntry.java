package org.surgicode.casefile.audit;

import java.time.Instant;

/**
 * An entry as it stands in its tenant's chain.
 *
 * @param number 1 for the tenant's first entry, then 2, 3, …
 * @param at when it was noted
 * @param entry what was noted
 * @param hash what ties it to every entry before it
 */
public record NotedEntry(long number, Instant at, AuditEntry entry, String hash) {}
