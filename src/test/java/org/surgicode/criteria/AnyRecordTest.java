package org.surgicode.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.Determination;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Judgement;
import org.surgicode.casefile.Quote;
import org.surgicode.casefile.Standing;
import org.surgicode.casefile.Status;

/** Whatever reading finds, however odd, the judge answers and keeps its promises. */
class AnyRecordTest {
  private static final List<String> LEVELS = List.of("C5", "T12", "L1", "L3", "L4", "S1", "Co1");
  private final FactVocabulary vocabulary =
      ConfigText.of(ConfigFiles.packaged(), FactVocabulary.FILE).as(FactVocabulary.class);

  private final List<Fact> completeCase = Told.completeCase().facts();

  @Test
  void everyRecordIsJudgedAndNothingIsPromisedWithoutProof() {
    Random random = new Random(63);
    int supported = 0;
    for (int i = 0; i < 4_000; i++) {
      List<Fact> facts = record(random);
      Judgement judged = Judged.JUDGE.judge(facts, LocalDate.of(2025, 6, 1));
      boolean isSupported = judged.determination() == Determination.SUPPORTED;
      supported += isSupported ? 1 : 0;
      assertThat(judged.codes().isEmpty()).isEqualTo(!isSupported);
      boolean readInPart = facts.stream().anyMatch(f -> f.kind().equals("unread-report"));
      if (!readInPart) {
        assertThat(judged.verdicts().stream().allMatch(v -> v.status() == Status.MET))
            .isEqualTo(isSupported || judged.verdicts().isEmpty());
      }
      if (judged.determination() == Determination.NOT_SUPPORTED) {
        assertThat(judged.flags()).isEmpty();
        assertThat(judged.companions()).isEmpty();
      } else {
        assertThat(judged.alternatives()).isEmpty();
      }
      if (judged.determination() == Determination.INSUFFICIENT_DOCUMENTATION) {
        assertThat(judged.flags()).as("silence is always asked about").isNotEmpty();
      }
      assertThat(Judged.JUDGE.judge(facts, LocalDate.of(2025, 6, 1))).isEqualTo(judged);
    }
    assertThat(supported).as("the random records reach every end").isGreaterThan(100);
  }

  /** Every third record is a complete one with a few odd facts beside; the others are all odd. */
  private List<Fact> record(Random random) {
    boolean complete = random.nextInt(3) == 0;
    List<Fact> facts = new ArrayList<>(complete ? completeCase : List.of(completeCase.get(0)));
    for (var entry : vocabulary.facts().entrySet()) {
      int statements = complete ? random.nextInt(20) / 19 : random.nextInt(3);
      for (int s = 0; s < statements; s++) {
        facts.add(fact(entry.getKey(), List.copyOf(entry.getValue().names()), random));
      }
    }
    return facts;
  }

  private static Fact fact(String kind, List<String> values, Random random) {
    String value = values.isEmpty() ? "D33.4" : values.get(random.nextInt(values.size()));
    int first = random.nextInt(LEVELS.size());
    List<String> levels =
        random.nextInt(3) == 0
            ? List.of()
            : LEVELS.subList(first, Math.min(LEVELS.size(), first + 1 + random.nextInt(2)));
    Double amount = random.nextBoolean() ? null : random.nextDouble();
    List<Standing> standings = List.of(Standing.BODY, Standing.HEADING, Standing.RECORD);
    Standing standing = standings.get(random.nextInt(standings.size()));
    return new Fact(
        kind, value, levels, amount, standing, List.of(Quote.span("D/1", "B/1", null, 0, "words")));
  }
}
