/**
 * Text out of attachments: the original's bytes in, readable lines out. Everything from a chart is
 * hostile here, so sizes, pages and depths are bounded. Start reading at {@link
 * org.surgicode.fhir.text.AttachmentText}.
 */
@NullMarked
package org.surgicode.fhir.text;

import org.jspecify.annotations.NullMarked;
