package org.surgicode.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.review.FiledReview;

/** The contract with H2 in a file, as the service starts it when nobody chose otherwise. */
class H2Test extends DatabaseContract {
  @TempDir static Path folder;

  @Override
  String url() {
    return "jdbc:h2:file:" + folder.resolve("contract").toAbsolutePath();
  }

  @Test
  void whatWasKeptIsThereAfterARestart() {
    String url = "jdbc:h2:file:" + folder.resolve("restart").toAbsolutePath();
    FiledReview review = LabelledReviews.all().get(0);
    try (Database first = Database.open(url, null, null, Seal.none(), null)) {
      first.reviews("hospital").keep(review);
      first.ledger("hospital").stop(true);
    }

    try (Database second = Database.open(url, null, null, Seal.none(), null)) {
      assertThat(second.reviews("hospital").find(review.caseId())).contains(review);
      assertThat(second.ledger("hospital").stopped()).isTrue();
    }
  }

  @Test
  void aDatabaseThatCannotBeOpenedIsToldInOneSentence() {
    assertThatThrownBy(
            () ->
                Database.open(
                    "jdbc:postgresql://127.0.0.1:1/none", "a", "secret", Seal.none(), null))
        .isInstanceOf(UnusableInput.class)
        .hasMessageContaining("check its URL")
        .hasMessageNotContaining("secret");
    assertThatThrownBy(() -> Database.open("jdbc:mysql://x", null, null, Seal.none(), null))
        .isInstanceOf(UnusableInput.class)
        .hasMessageContaining("jdbc:postgresql:");
  }
}
