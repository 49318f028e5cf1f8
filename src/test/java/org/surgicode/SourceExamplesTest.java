package org.surgicode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.surgicode.casefile.Alternative;
import org.surgicode.casefile.CodeLine;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.Determination;
import org.surgicode.casefile.Flag;
import org.surgicode.casefile.Judgement;
import org.surgicode.fhir.CaseBundles;

/** Three examples that a public reference page gives, each written out as a short chart. */
class SourceExamplesTest {
  private static final Path EXAMPLES = Path.of("src/test/resources/source-examples");

  @Test
  void aTumorReachedAtADiscLevelIsOneSegmentUntilTheReportSaysMore() throws IOException {
    Judgement judgement = judge("s1");

    assertThat(judgement.determination()).isEqualTo(Determination.SUPPORTED);
    assertThat(judgement.codes())
        .extracting(CodeLine::code, CodeLine::units)
        .containsExactly(tuple("63307", 1));
    assertThat(judgement.flags()).extracting(Flag::id).contains("segment-count");
  }

  @Test
  void aStenosisIsNoLesionAndBelongsToTheNeighbouringFamily() throws IOException {
    Judgement judgement = judge("s2");

    assertThat(judgement.determination()).isEqualTo(Determination.NOT_SUPPORTED);
    assertThat(judgement.codes()).isEmpty();
    assertThat(judgement.alternatives()).extracting(Alternative::codes).contains("63090-63091");
  }

  @Test
  void aTumorWhoseRemovalIsNeverToldIsNotCoded() throws IOException {
    Judgement judgement = judge("s3");

    assertThat(judgement.determination()).isNotEqualTo(Determination.SUPPORTED);
    assertThat(judgement.codes()).isEmpty();
  }

  private static Judgement judge(String example) throws IOException {
    String bundle = Files.readString(EXAMPLES.resolve(example).resolve("bundle.json"));
    var cases = new CaseBundles(FhirContext.forR4Cached()).read(bundle, example);
    assertThat(cases).hasSize(1);
    return House.reviewerOf(ConfigFiles.packaged()).review(cases.get(0)).judgement();
  }
}
