package org.surgicode.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.review.FiledReview;

/** The contract with a key of the site: nobody reads a patient's words in the file. */
class SealedH2Test extends DatabaseContract {
  private static final Seal SEAL = Seal.with(List.of(key('a')));

  @TempDir static Path folder;

  @Override
  String url() {
    return url("contract");
  }

  @Override
  Seal seal() {
    return SEAL;
  }

  @Test
  void quotesStandInTheFileOnlyWhenThereIsNoKey() throws Exception {
    assertThat(fileAfter("open", Seal.none())).contains(quote());
    assertThat(fileAfter("sealed", SEAL)).doesNotContain(quote()).contains("sealed:1:");
  }

  @Test
  void aKeyIsChangedByPuttingTheNewOneFirst() {
    String url = url("changed");
    FiledReview review = LabelledReviews.all().get(0);
    try (Database first = Database.open(url, null, null, SEAL, null)) {
      first.reviews("hospital").keep(review);
    }

    assertThatThrownBy(() -> Database.open(url, null, null, Seal.with(List.of(key('b'))), null))
        .isInstanceOf(UnusableInput.class)
        .hasMessageContaining("surgicode.database-key");
    try (Database both =
        Database.open(url, null, null, Seal.with(List.of(key('b'), key('a'))), null)) {
      assertThat(both.reviews("hospital").find(review.caseId())).contains(review);
    }
  }

  @Test
  void aSealedTextCannotBeMovedToAnotherPlace() {
    String closed = SEAL.close("tumour", "review hospital a");

    assertThat(SEAL.open(closed, "review hospital a")).contains("tumour");
    assertThat(SEAL.open(closed, "review hospital b")).isEmpty();
    assertThat(SEAL.close("tumour", "x")).isNotEqualTo(SEAL.close("tumour", "x"));
  }

  @Test
  void aKeyOfTheWrongLengthIsToldWithoutRepeatingIt() {
    assertThatThrownBy(() -> Seal.with(List.of("c2hvcnQ=")))
        .isInstanceOf(UnusableInput.class)
        .hasMessageContaining("32 bytes")
        .hasMessageNotContaining("c2hvcnQ=");
  }

  private static String quote() {
    return LabelledReviews.all().get(0).review().judgement().verdicts().stream()
        .flatMap(verdict -> verdict.evidence().stream())
        .findFirst()
        .orElseThrow()
        .text()
        .substring(0, 20);
  }

  private static String fileAfter(String name, Seal seal) throws Exception {
    try (Database database = Database.open(url(name), null, null, seal, null)) {
      database.reviews("hospital").keep(LabelledReviews.all().get(0));
    }
    byte[] file = Files.readAllBytes(folder.resolve(name + ".mv.db"));
    return new String(file, StandardCharsets.ISO_8859_1);
  }

  private static String url(String name) {
    return "jdbc:h2:file:" + folder.resolve(name).toAbsolutePath();
  }

  private static String key(char letter) {
    byte[] bytes = String.valueOf(letter).repeat(32).getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
