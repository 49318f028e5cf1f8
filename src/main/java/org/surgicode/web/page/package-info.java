/**
 * Reviews in the words of a page: what the templates show, already worded and in order. Start
 * reading at {@link org.surgicode.web.page.CaseRow}.
 */
@NullMarked
package org.surgicode.web.page;

import org.jspecify.annotations.NullMarked;
