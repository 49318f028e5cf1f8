/**
 * The trip of a case from the command line: {@code review}, {@code evaluate}, {@code serve}. Start
 * reading at {@link org.surgicode.cli.CommandLineDoor}.
 */
@NullMarked
package org.surgicode.cli;

import org.jspecify.annotations.NullMarked;
