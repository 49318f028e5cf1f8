/**
 * What all doors for programs share: who may come in, how much he may bring, how often, and how he
 * is turned away. Start reading at {@link org.surgicode.web.door.Entrances}.
 */
@NullMarked
package org.surgicode.web.door;

import org.jspecify.annotations.NullMarked;
