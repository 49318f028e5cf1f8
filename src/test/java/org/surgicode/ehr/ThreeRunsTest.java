package org.surgicode.ehr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.junit.jupiter.api.Test;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.criteria.Families;
import org.surgicode.reading.NoteReader;
import org.surgicode.review.CaseReviewer;
import org.surgicode.sandbox.SandboxEhr;

/** The whole job over all labelled cases, three times: it leaves exactly one set of resources. */
class ThreeRunsTest {
  @Test
  void threeRunsOverAllCasesLeaveExactlyOneSet() throws IOException {
    try (SandboxEhr embedded = SandboxEhr.startEmpty(0)) {
      var server = new ServerRecords(embedded.fhirUrl());
      for (String name : cases()) {
        server.load(name);
      }
      var reviewer =
          new CaseReviewer(
              NoteReader.load(ConfigFiles.packaged()),
              Families.load(ConfigFiles.packaged(), "cpt-63300", "0.1.0"));
      FhirEhr ehr = server.ehr(200);
      List<String> operations = ehr.operations();
      operations.forEach(o -> ehr.record(reviewer.review(ehr.fetch(o))));
      var first = server.written();

      for (int run = 2; run <= 3; run++) {
        for (String operation : operations) {
          assertThat(ehr.record(reviewer.review(ehr.fetch(operation)))).isEqualTo("unchanged");
        }
      }

      assertThat(server.written()).isEqualTo(first);
      assertThat(server.search(GuidanceResponse.class, "_count=500")).hasSameSizeAs(operations);
      assertThat(operations).hasSizeGreaterThanOrEqualTo(76);
    }
  }

  private static List<String> cases() throws IOException {
    try (var folders = Files.list(Path.of("src/test/resources/cases"))) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    }
  }
}
