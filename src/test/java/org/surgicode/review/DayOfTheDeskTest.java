package org.surgicode.review;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.Flag;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.criteria.Families;
import org.surgicode.fhir.CaseBundles;
import org.surgicode.fhir.ReviewPacket;
import org.surgicode.reading.NoteReader;
import org.surgicode.store.Database;

/** The service looks at a record as of its clock's day: what may still come is put to nobody. */
class DayOfTheDeskTest {
  private static final CaseReviewer REVIEWER =
      new CaseReviewer(
          NoteReader.load(ConfigFiles.packaged()),
          Families.load(ConfigFiles.packaged(), "cpt-63300", "0.1.0"));

  private final Database database = Database.inMemory();
  private final ReviewStore store = database.reviews("hospital");
  private SurgicalCase operation;
  private LocalDate operated;

  @BeforeEach
  void readTheRecord() throws IOException {
    String bundle = Files.readString(Path.of("src/test/resources/cases/a02/bundle.json"));
    operation = new CaseBundles(FhirContext.forR4Cached()).read(bundle, "a02").get(0);
    operated = Objects.requireNonNull(operation.dateOfService());
  }

  @AfterEach
  void closeTheDatabase() {
    database.close();
  }

  @Test
  void imagingIsAwaitedForItsDaysAndAskedForAfterwards() {
    CaseReview early = lookOn(operated.plusDays(3)).review();
    CaseReview late = lookOn(operated.plusDays(60)).review();

    assertThat(early.asOf()).isEqualTo(operated.plusDays(3));
    assertThat(early.toAsk()).extracting(Flag::id).doesNotContain("postop-imaging");
    assertThat(late.toAsk()).extracting(Flag::id).contains("postop-imaging");
    assertThat(early.judgement()).isEqualTo(late.judgement());
  }

  @Test
  void anotherDayWithTheSameQuestionsLeavesWhatWasWritten() {
    lookOn(operated.plusDays(3));
    assertThat(desk(operated.plusDays(3)).writing().record("a02").orElseThrow().written())
        .isEqualTo("Task");

    assertThat(lookOn(operated.plusDays(4)).written()).isEqualTo("Task");
    assertThat(lookOn(operated.plusDays(60)).written()).isNull();
  }

  @Test
  void whatIsAwaitedIsNoOpenQuestionInTheEhrAndItsDueDayChangesTheFingerprint() {
    ReviewPacket early = packet(lookOn(operated.plusDays(3)).review());
    ReviewPacket next = packet(lookOn(operated.plusDays(4)).review());
    ReviewPacket late = packet(lookOn(operated.plusDays(60)).review());

    assertThat(early.json()).contains("pending-until");
    assertThat(early.fingerprint()).isEqualTo(next.fingerprint()).isNotEqualTo(late.fingerprint());
    assertThat(gaps(late)).isEqualTo(gaps(early) + 1);
  }

  private FiledReview lookOn(LocalDate day) {
    return desk(day).look("Procedure/a02-proc1");
  }

  private ReviewDesk desk(LocalDate day) {
    CaseSource ehr =
        new CaseSource() {
          @Override
          public List<String> operations() {
            return List.of("Procedure/a02-proc1");
          }

          @Override
          public SurgicalCase fetch(String procedure) {
            return operation;
          }

          @Override
          public boolean enteredInError(String procedure) {
            return false;
          }

          @Override
          public Optional<Original> original(String resource, String attachment) {
            return Optional.empty();
          }
        };
    ReviewSink written =
        new ReviewSink() {
          @Override
          public String record(CaseReview review) {
            return "Task";
          }

          @Override
          public String withdraw(CaseReview review) {
            return "nothing";
          }
        };
    Clock clock = Clock.fixed(day.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    return new ReviewDesk(ehr, REVIEWER, written, store, clock);
  }

  private ReviewPacket packet(CaseReview review) {
    return new ReviewPacket(
        review,
        "hospital",
        "https://coding.example.org",
        operated.atStartOfDay().toInstant(ZoneOffset.UTC));
  }

  private static long gaps(ReviewPacket packet) {
    return packet.transaction().getEntry().stream()
        .filter(e -> e.getResource().fhirType().equals("DetectedIssue"))
        .count();
  }
}
