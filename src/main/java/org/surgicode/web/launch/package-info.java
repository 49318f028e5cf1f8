/**
 * Who sits before a page: the launch from the EHR, the session that it opens, and what a role may
 * see and do. Start reading at {@link org.surgicode.web.launch.Launch}.
 */
@NullMarked
package org.surgicode.web.launch;

import org.jspecify.annotations.NullMarked;
