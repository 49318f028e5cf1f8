/**
 * The launcher beside the embedded EHR: a session of a chosen role without any login. Only the
 * demonstration opens it. Start reading at {@link org.surgicode.web.demo.DemoLauncher}.
 */
@NullMarked
package org.surgicode.web.demo;

import org.jspecify.annotations.NullMarked;
