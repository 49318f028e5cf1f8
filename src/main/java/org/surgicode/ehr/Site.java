package org.surgicode.ehr;

import java.time.Clock;

/**
 * What all conversations with one tenant's EHR share.
 *
 * @param settings the tenant
 * @param origin where links may lead
 * @param sentences words for problems
 * @param statement what the EHR says it can be asked
 * @param crew threads for reads at the same time
 * @param clock the time
 */
record Site(
    EhrSettings settings,
    Origin origin,
    Sentences sentences,
    Statement statement,
    Crew crew,
    Clock clock) {}
