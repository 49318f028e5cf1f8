package org.surgicode.ehr.smart;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When one key of the key store signs. It is published as long as it is listed.
 *
 * @param id its alias in the key store, and its {@code kid}
 * @param signsFrom from when it signs in place of the one before; null for the first
 */
public record SigningKey(String id, @Nullable Instant signsFrom) {}
