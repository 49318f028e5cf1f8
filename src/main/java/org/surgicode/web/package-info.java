/**
 * The street doors: pages for people, an API for programs, a page for the operator. Each only says
 * what the review desk says. Start reading at {@link org.surgicode.web.WebDoors}.
 */
@NullMarked
package org.surgicode.web;

import org.jspecify.annotations.NullMarked;
