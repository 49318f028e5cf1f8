package org.surgicode.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The commands that need a server, or what it keeps; the root hands them in, so that the command
 * line knows no door.
 *
 * <p>Those that start one return an exit status. Status 0 leaves the process running for as long as
 * a server thread lives; any other status ends it at once. Errors are told as one sentence on
 * standard error.
 */
public interface Servers {
  /**
   * Starts the service.
   *
   * @param config the operator's configuration directory, null for the packaged settings
   * @return 0 when it started, 2 when the settings are wrong, 1 for any other reason
   */
  int serve(@Nullable Path config);

  /**
   * Starts the service beside the embedded EHR with its synthetic cases.
   *
   * @return as {@link #serve}
   */
  int demo();

  /**
   * Opens the audit trails in the database of the service, without starting it.
   *
   * @param config as for {@link #serve}
   * @throws org.surgicode.casefile.UnusableInput when settings or database cannot be used
   */
  AuditBooks audits(@Nullable Path config);
}
