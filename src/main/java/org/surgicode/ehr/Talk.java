package org.surgicode.ehr;

import java.util.function.Supplier;
import org.surgicode.ehr.smart.Scopes;

/**
 * Everything one trip to the EHR needs.
 *
 * @param exchange single requests
 * @param pages whole searches
 * @param origin where links may lead
 * @param sentences words for problems
 * @param granted what the login covers
 */
record Talk(
    Exchange exchange, Pages pages, Origin origin, Sentences sentences, Supplier<Scopes> granted) {}
