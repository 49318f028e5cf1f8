package org.surgicode.cli;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.casefile.audit.Act;
import org.surgicode.casefile.audit.AuditEntry;
import org.surgicode.casefile.audit.NotedEntry;
import org.surgicode.casefile.audit.Outcome;
import org.surgicode.casefile.audit.Visitor;
import org.surgicode.review.audit.AuditFilter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "export",
    header = "Prints an audit trail as FHIR AuditEvents, one a line, newest first.",
    description = "That it was printed is noted in it.",
    mixinStandardHelpOptions = true)
final class AuditExportCommand implements Callable<Integer> {
  private static final int AT_A_TIME = 1000;

  private final Servers servers;
  private final Streams streams;

  @Mixin private AuditOptions where = new AuditOptions();

  @Option(names = "--tenant", paramLabel = "NAME", description = "Whose trail.", required = true)
  private String tenant = "";

  @Option(
      names = "--patient",
      paramLabel = "Patient/ID",
      description = "Only what concerns this patient.")
  private @Nullable String patient;

  AuditExportCommand(Servers servers, Streams streams) {
    this.servers = servers;
    this.streams = streams;
  }

  @Override
  public Integer call() {
    try (AuditBooks books = where.books(servers)) {
      AuditBook book =
          books.all().stream()
              .filter(one -> one.tenant().equals(tenant))
              .findFirst()
              .orElseThrow(() -> unknown(books));
      print(book);
      book.trail()
          .note(new AuditEntry(Act.AUDIT_READ, Outcome.DONE, reader(), patient, null, "export"));
    }
    return 0;
  }

  private void print(AuditBook book) {
    IParser json = FhirContext.forR4Cached().newJsonParser();
    var wanted = AuditFilter.newest(patient, AT_A_TIME);
    for (List<NotedEntry> page = book.trail().page(wanted); !page.isEmpty(); ) {
      for (NotedEntry entry : page) {
        streams.out().println(json.encodeResourceToString(book.events().of(entry)));
      }
      long last = page.get(page.size() - 1).number();
      page = book.trail().page(new AuditFilter(patient, last, AT_A_TIME));
    }
  }

  private static UnusableInput unknown(AuditBooks books) {
    List<String> names = books.all().stream().map(AuditBook::tenant).toList();
    return new UnusableInput("tenant", "Name one of the trails " + String.join(", ", names) + ".");
  }

  private static Visitor reader() {
    String account = System.getProperty("user.name", "");
    return new Visitor(Visitor.Kind.PERSON, account, "", "cli", "", "");
  }
}
