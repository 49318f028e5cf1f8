/**
 * The case beside the chart: what was concluded, the words that prove it, what is asked, and the
 * decision. Start reading at {@link org.surgicode.web.sidebar.CaseScreens}.
 */
@NullMarked
package org.surgicode.web.sidebar;

import org.jspecify.annotations.NullMarked;
