package org.surgicode.ehr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.DocumentReference;
import org.junit.jupiter.api.Test;

/** The contract with the real HAPI FHIR JPA server. */
class JpaServerIT extends EhrContract {
  @Override
  String start() {
    return HapiServerProcess.base();
  }

  @Test
  void everyLabelledCaseComesThroughWithEveryWord() throws IOException {
    var server = new ServerRecords(start());
    for (String name : labelledCases()) {
      server.load(name);
      isWhole(name);
    }
  }

  @Test
  void aTextThatTheServerDeletedIsUnreadableWhichIsNotAbsent() {
    var server = new ServerRecords(start());
    server.load("a02", "lost");
    var note = server.read(DocumentReference.class, "lost-doc1");
    var elsewhere = new Binary().setContentType("text/plain").setData(new byte[] {'x'});
    String id = server.client.create().resource(elsewhere).execute().getId().getIdPart();
    note.getContentFirstRep().getAttachment().setUrl("Binary/" + id);
    server.client.update().resource(note).execute();
    server.client.delete().resourceById("Binary", id).execute();

    var found = ehr(20).fetch("Procedure/lost-proc1");

    assertThat(found.unreadable())
        .extracting(d -> d.resource())
        .containsExactly("DocumentReference/lost-doc1");
  }

  private static List<String> labelledCases() throws IOException {
    try (var folders = Files.list(Path.of("src/test/resources/cases"))) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    }
  }
}
