/**
 * The doors by which an EHR tells that something changed. Nothing is fetched or reviewed here: it
 * is stored, and the queue does the rest. Start reading at {@link
 * org.surgicode.web.notify.NotificationDoor}.
 */
@NullMarked
package org.surgicode.web.notify;

import org.jspecify.annotations.NullMarked;
