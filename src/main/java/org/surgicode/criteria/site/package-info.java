/**
 * Tables that the site loads, each for its days of service: pairs of codes, most units,
 * fee-schedule indicators, licensed wording. Start reading at {@link
 * org.surgicode.criteria.site.SiteTables}.
 */
@NullMarked
package org.surgicode.criteria.site;

import org.jspecify.annotations.NullMarked;
