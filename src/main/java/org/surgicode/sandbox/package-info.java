/**
 * The embedded EHR of the demonstration: a small FHIR R4 server over synthetic cases in memory. No
 * setting of the service reaches it. Start reading at {@link org.surgicode.sandbox.SandboxEhr}.
 */
@NullMarked
package org.surgicode.sandbox;

import org.jspecify.annotations.NullMarked;
