package org.surgicode.ehr;

/**
 * Everything one trip to the EHR needs.
 *
 * @param exchange single requests
 * @param pages whole searches
 * @param origin where links may lead
 * @param sentences words for problems
 */
record Talk(Exchange exchange, Pages pages, Origin origin, Sentences sentences) {}
