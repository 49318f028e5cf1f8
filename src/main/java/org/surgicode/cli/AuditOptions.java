package org.surgicode.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the audit trails are: the same for every command that looks into them. */
final class AuditOptions {
  @Option(
      names = "--config",
      paramLabel = "DIR",
      description = "Directory whose files replace those of the packaged configuration.")
  private @Nullable Path config;

  AuditOptions() {}

  /** The trails, to be closed again. */
  AuditBooks books(Servers servers) {
    return servers.audits(config);
  }
}
