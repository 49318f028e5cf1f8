package org.surgicode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surgicode.casefile.audit.Act;
import org.surgicode.casefile.audit.AuditEntry;
import org.surgicode.casefile.audit.Outcome;
import org.surgicode.casefile.audit.Visitor;
import org.surgicode.fhir.AuditEvents;
import org.surgicode.store.Database;
import org.surgicode.store.Seal;

/** Looking into the audit trail from a terminal. */
class AuditCommandTest implements Servers {
  private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
  private final Database database = Database.open(url, null, null, Seal.none(), null);

  @TempDir Path folder;

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aWholeTrailIsToldWithItsHeadAndTheHeadIsKept() throws Exception {
    note(3);
    Path known = folder.resolve("heads.txt");

    var first = Shell.runWith(this, "audit", "verify", "--known", known.toString());

    assertThat(first.status()).as(first.err()).isZero();
    assertThat(first.lines()).hasSize(2);
    assertThat(first.out()).contains("harbour: whole, 3 entries, 3 without a key, head 3:h1-");
    assertThat(Files.readString(known)).contains("harbour 3:h1-");
    note(1);
    assertThat(Shell.runWith(this, "audit", "verify", "--known", known.toString()).status())
        .isZero();
    assertThat(Files.readString(known)).contains("harbour 4:h1-");
  }

  @Test
  void aTrailWhoseEndWasCutOffIsToldByTheKeptHead() throws Exception {
    note(3);
    Path known = folder.resolve("heads.txt");
    Shell.runWith(this, "audit", "verify", "--known", known.toString());
    tamper("delete from \"audit_entry\"");
    tamper("delete from \"audit_head\"");

    assertThat(Shell.runWith(this, "audit", "verify").status()).isZero();
    var cut = Shell.runWith(this, "audit", "verify", "--known", known.toString());

    assertThat(cut.status()).isEqualTo(1);
    assertThat(cut.out()).contains("harbour: BROKEN at entry 1.");
    assertThat(Files.readString(known)).contains("harbour 3:h1-");
  }

  @Test
  void aChangedEntryIsToldByItsNumber() throws Exception {
    note(3);
    tamper("update \"audit_entry\" set \"body\" = replace(\"body\", 'Patient/1', 'Patient/9')");

    var changed = Shell.runWith(this, "audit", "verify");

    assertThat(changed.status()).isEqualTo(1);
    assertThat(changed.out()).contains("harbour: BROKEN at entry 2.");
  }

  @Test
  void aPatientsEntriesArePrintedAsAuditEventsAndThatIsNoted() {
    note(3);

    var printed =
        Shell.runWith(this, "audit", "export", "--tenant", "harbour", "--patient", "Patient/1");

    assertThat(printed.status()).as(printed.err()).isZero();
    assertThat(printed.lines())
        .singleElement()
        .asString()
        .contains("\"resourceType\":\"AuditEvent\"", "https://ehr.example.org/fhir/Patient/1");
    assertThat(Shell.runWith(this, "audit", "export", "--tenant", "harbour").lines())
        .hasSize(4)
        .first()
        .asString()
        .contains("110101");
  }

  @Test
  void aTenantThatIsNoneAndAFileOfSomethingElseAreToldInOneSentence() throws Exception {
    assertThat(Shell.runWith(this, "audit", "export", "--tenant", "x").err())
        .contains("Name one of the trails (service), harbour.");
    Path other = Files.writeString(folder.resolve("other.txt"), "harbour what\n");
    var wrong = Shell.runWith(this, "audit", "verify", "--known", other.toString());
    assertThat(wrong.status()).isEqualTo(2);
    assertThat(wrong.err()).contains("as audit verify prints it");
    assertThat(Shell.runWith(this, "audit").err()).contains("verify or export");
  }

  private void note(int many) {
    for (int i = 0; i < many; i++) {
      database
          .audit("harbour")
          .note(
              new AuditEntry(
                  Act.CHART_READ,
                  Outcome.DONE,
                  Visitor.software(),
                  "Patient/" + i,
                  "Procedure/1",
                  "record"));
    }
  }

  private void tamper(String statement) throws Exception {
    try (var connection = DriverManager.getConnection(url);
        var hand = connection.createStatement()) {
      assertThat(hand.executeUpdate(statement)).isPositive();
    }
  }

  @Override
  public AuditBooks audits(@Nullable Path config) {
    var events = new AuditEvents("https://ehr.example.org/fhir", "https://surgicode.example.org");
    return new AuditBooks() {
      @Override
      public List<AuditBook> all() {
        return List.of(
            new AuditBook(Database.SERVICE, database.audit(Database.SERVICE), events),
            new AuditBook("harbour", database.audit("harbour"), events));
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public int serve(@Nullable Path config) {
    return 2;
  }

  @Override
  public int demo() {
    return 2;
  }
}
