package org.surgicode.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.Determination;
import org.surgicode.casefile.Judgement;
import org.surgicode.casefile.UnusableInput;

/** The edition in force on the day of the operation judges, and no other. */
class EditionsTest {
  private static final String NEWEST = "families/cpt-63300/criteria.yaml";
  private static final String EARLIER = "families/cpt-63300/criteria-2025.yaml";

  @TempDir Path operator = Path.of("");

  @ParameterizedTest
  @CsvSource({
    "2025-01-01, 2025.1",
    "2025-12-31, 2025.1",
    "2026-01-01, 2026.1",
    "2026-12-31, 2026.1",
  })
  void theEditionInForceOnTheDayJudges(LocalDate day, String edition) {
    assertThat(judge(Judged.JUDGE, day).edition().criteria()).isEqualTo(edition);
  }

  @Test
  void withoutADayTheNewestEditionJudges() {
    assertThat(Judged.JUDGE.judge(Told.completeCase().facts(), null).edition().criteria())
        .isEqualTo("2026.1");
  }

  @ParameterizedTest
  @CsvSource({"2024-12-31", "2027-01-01"})
  void aDayWithoutAnEditionIsNotJudgedByTheNearestOne(LocalDate day) {
    assertThatThrownBy(() -> judge(Judged.JUDGE, day))
        .isInstanceOfSatisfying(
            UnusableInput.class, e -> assertThat(e.code()).isEqualTo("no-edition"))
        .hasMessage(
            "Not judged: no edition of cpt-63300 covers this date of service; there are 2025.1"
                + " (2025-01-01 to 2025-12-31), 2026.1 (2026-01-01 to 2026-12-31).");
  }

  @Test
  void anotherEditionCanBeAskedByItsName() {
    var asked = Judged.JUDGE.judgeUnder("2025.1", Told.completeCase().facts(), day(2026));
    assertThat(asked.edition().criteria()).isEqualTo("2025.1");
    assertThat(asked.codes()).isEqualTo(judge(Judged.JUDGE, day(2026)).codes());
  }

  @Test
  void anEditionThatThereIsNotIsNamed() {
    assertThatThrownBy(
            () -> Judged.JUDGE.judgeUnder("2024.1", Told.completeCase().facts(), day(2026)))
        .hasMessageContaining("has this name; there are 2025.1");
  }

  @Test
  void aChangedYearJudgesByItsOwnFileAndLeavesTheEarlierOneAsItWas() throws Exception {
    String packaged = ConfigFiles.packaged().read(NEWEST);
    String newer =
        packaged.replaceFirst("  - \\{id: \"2025.1\".*\n", "").replace("lumbar: 33", "lumbar: 70");
    write(NEWEST, newer);
    write(EARLIER, packaged.replaceFirst("  - \\{id: \"2026.1\".*\n", ""));
    Judge judge = Families.load(new ConfigFiles(operator), "cpt-63300", "0");

    Judgement before = judge(judge, day(2025));
    assertThat(before.determination()).isEqualTo(Determination.SUPPORTED);
    assertThat(judge(judge, day(2026)).determination()).isEqualTo(Determination.NOT_SUPPORTED);
    assertThat(judge(judge, day(2026)).edition().sha256()).isNotEqualTo(before.edition().sha256());

    write(NEWEST, newer.replace("lumbar: 70", "lumbar: 60"));
    Judge changedAgain = Families.load(new ConfigFiles(operator), "cpt-63300", "0");
    assertThat(judge(changedAgain, day(2025))).isEqualTo(before);
  }

  @Test
  void editionsOfTwoFilesMayNotOverlap() throws Exception {
    write(
        EARLIER,
        ConfigFiles.packaged()
            .read(NEWEST)
            .replace("id: \"2025.1\"", "id: \"2025.0\"")
            .replaceFirst("  - \\{id: \"2026.1\".*\n", ""));
    assertThatThrownBy(() -> Families.load(new ConfigFiles(operator), "cpt-63300", "0"))
        .hasMessageMatching("config/families/cpt-63300/criteria-2025\\.yaml, line \\d+: .*")
        .hasMessageEndingWith(
            "the editions 2025.1 and 2025.0 cover the same day; end one before the other begins.");
  }

  private static LocalDate day(int year) {
    return LocalDate.of(year, 3, 3);
  }

  private static Judgement judge(Judge judge, LocalDate day) {
    return judge.judge(Told.completeCase().facts(), day);
  }

  private void write(String name, String text) throws Exception {
    Path file = operator.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
