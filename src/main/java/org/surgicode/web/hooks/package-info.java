/**
 * The door of CDS Hooks: cards about an operation while somebody works in the chart. Start reading
 * at {@link org.surgicode.web.hooks.HooksDoor}.
 */
@NullMarked
package org.surgicode.web.hooks;

import org.jspecify.annotations.NullMarked;
