package org.surgicode.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.surgicode.review.FiledReview;
import org.surgicode.review.ReviewFilter;
import org.surgicode.review.ReviewStore;

class MarkedReviewsTest {
  private final String url =
      "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;DATABASE_TO_LOWER=TRUE";

  @Test
  void reviewsOfAnEarlierVersionAreFoundAfterTheNextStart() throws Exception {
    FiledReview kept = LabelledReviews.all().get(0);
    try (var database = Database.open(url, null, null, Seal.none(), null)) {
      database.reviews("hospital", r -> "key").keep(kept);
    }
    asBefore("update review set patient = null, evaluation = null, software = null");

    try (var database = Database.open(url, null, null, Seal.none(), null)) {
      ReviewStore reviews = database.reviews("hospital", r -> "key");
      String patient = kept.review().surgicalCase().patient();
      assertThat(reviews.page(ReviewFilter.all().ofPatient(patient))).containsExactly(kept);
      assertThat(reviews.page(ReviewFilter.all().ofEvaluation("key"))).containsExactly(kept);
    }
  }

  @Test
  void aReviewThatCannotBeReadAnyMoreStopsNoStart() throws Exception {
    try (var database = Database.open(url, null, null, Seal.none(), null)) {
      database.reviews("hospital").keep(LabelledReviews.all().get(0));
    }
    asBefore("update review set patient = null, body = '{}'");

    try (var database = Database.open(url, null, null, Seal.none(), null)) {
      assertThat(database.reviews("hospital").page(ReviewFilter.all())).isEmpty();
    }
  }

  private void asBefore(String statement) throws Exception {
    try (var connection = DriverManager.getConnection(url);
        var update = connection.createStatement()) {
      assertThat(update.executeUpdate(statement)).isEqualTo(1);
    }
  }
}
