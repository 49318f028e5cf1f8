package org.surgicode.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.surgicode.review.audit.AuditCheck;
import org.surgicode.review.audit.ChainHead;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "verify",
    header = "Finds the first entry of each audit trail that was changed, added or removed.",
    description = {
      "Every trail is a chain in which each entry covers all before it. A chain whose end was cut",
      "off still holds together: keep the heads that this command prints on another machine, with",
      "--known, and it is found too.",
      "With the embedded database stop the service first, or ask it at /api/v1/admin/audit."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:every trail is whole", "1:a trail is broken", "2:wrong usage or settings"},
    mixinStandardHelpOptions = true)
final class AuditVerifyCommand implements Callable<Integer> {
  private final Servers servers;
  private final Streams streams;

  @Mixin private AuditOptions where = new AuditOptions();

  @Option(
      names = "--known",
      paramLabel = "FILE",
      description = "Heads of an earlier time; brought up to date when every trail is whole.")
  private @Nullable Path known;

  AuditVerifyCommand(Servers servers, Streams streams) {
    this.servers = servers;
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Map<String, ChainHead> before = KnownHeads.read(known);
    Map<String, ChainHead> now = new TreeMap<>(before);
    boolean whole = true;
    try (AuditBooks books = where.books(servers)) {
      for (AuditBook book : books.all()) {
        AuditCheck check = book.trail().check(before.get(book.tenant()));
        now.put(book.tenant(), check.head());
        whole &= check.whole();
        streams.out().println(told(book.tenant(), check));
      }
    }
    if (whole) {
      KnownHeads.write(known, now);
    }
    return whole ? 0 : 1;
  }

  private static String told(String tenant, AuditCheck check) {
    if (!check.whole()) {
      AuditCheck.Broken broken = Objects.requireNonNull(check.broken());
      return "%s: BROKEN at entry %d. %s".formatted(tenant, broken.number(), broken.because());
    }
    String keyed = check.unkeyed() == 0 ? "" : ", " + check.unkeyed() + " without a key";
    return "%s: whole, %d entries%s, head %s"
        .formatted(tenant, check.entries(), keyed, check.head());
  }
}
