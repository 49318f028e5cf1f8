package org.surgicode.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.Determination;
import org.surgicode.criteria.Families;
import org.surgicode.reading.NoteReader;
import org.surgicode.review.CaseReviewer;

/** Real reviews of the labelled cases, as they would be written to an EHR. */
class WrittenReviewsTest {
  private static final Instant NOW = Instant.parse("2026-04-01T10:15:30Z");
  private static final CaseReviewer REVIEWER =
      new CaseReviewer(
          NoteReader.load(ConfigFiles.packaged()),
          Families.load(ConfigFiles.packaged(), "cpt-63300", "0.1.0"));

  @Test
  void everyReviewHasAPacketOfItsOwnThatIsTheSameEveryTime() {
    Set<String> keys = new HashSet<>();
    for (var folder : Cases.folders()) {
      ReviewPacket packet = packet(review(folder.getFileName().toString()));

      assertThat(packet.json()).isEqualTo(packet(review(folder.getFileName().toString())).json());
      assertThat(keys.add(packet.key())).isTrue();
    }
  }

  @Test
  void aPacketOfEveryKindOfConclusionFollowsTheProfiles() {
    Map<Determination, CaseReview> kinds = new EnumMap<>(Determination.class);
    for (var folder : Cases.folders()) {
      CaseReview review = review(folder.getFileName().toString());
      kinds.putIfAbsent(review.judgement().determination(), review);
    }

    assertThat(kinds).containsOnlyKeys(Determination.values());
    kinds
        .values()
        .forEach(
            review ->
                assertThat(Profiles.errors(packet(review).transaction()))
                    .as(review.surgicalCase().id())
                    .isEmpty());
  }

  @Test
  void aPacketOfTheSecondFamilyFollowsTheProfilesToo() {
    var second =
        new CaseReviewer(
            NoteReader.load(ConfigFiles.packaged()),
            Families.load(ConfigFiles.packaged(), "cpt-63081", "0.1.0"));
    for (String id : List.of("a12", "b12", "a01")) {
      CaseReview review = second.review(Cases.one(id));
      assertThat(Profiles.errors(packet(review).transaction())).as(id).isEmpty();
      assertThat(packet(review).key()).isNotEqualTo(packet(review(id)).key());
    }
  }

  private static CaseReview review(String id) {
    return REVIEWER.review(Cases.one(id));
  }

  private static ReviewPacket packet(CaseReview review) {
    return new ReviewPacket(review, "hospital", "https://coding.example.org", NOW);
  }
}
