package org.surgicode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.CodeLine;
import org.surgicode.casefile.Determination;
import org.surgicode.casefile.Flag;
import org.surgicode.casefile.Status;
import org.surgicode.casefile.Verdict;

/** When a chart's words change, the verdict changes as the labelling guide says, and no further. */
class RewrittenCasesTest {
  private static final Path CHANGES = Path.of("src/test/resources/reading/changes.tsv");
  private static final Pattern HEADED = Pattern.compile("(?m)^(?=[A-Z][A-Z /()-]{3,60}(:|$))");
  private static final Pattern LEVEL =
      Pattern.compile("\\b([LST])(\\d{1,2})(?!\\d)((?:\\s?[-/–]\\s?)(\\d)(?![\\d.]))?");
  private static final Pattern OF_THE_DURA =
      Pattern.compile(
          "[^.:;\\n]*\\b(?i:dural?|durotomy|theca|thecal|sac|arachnoid|subarachnoid|csf|subdural"
              + "|rootlets?|roots|cauda|filum|fluid|intradural|idem|epidural|extradural|conus|scope|microscope)\\b"
              + "[^.;\\n]*[.;]?");

  /**
   * One change of one case.
   *
   * @param kind what is changed
   * @param from the words that go
   * @param to the words that come instead
   */
  record Change(String kind, String id, String from, String to) {
    String in(String text) {
      String loose =
          Arrays.stream(from.split("\\s+", -1))
              .map(Pattern::quote)
              .collect(Collectors.joining("\\s+"));
      Matcher m = Pattern.compile(loose).matcher(text);
      return m.find() ? text.substring(0, m.start()) + to + text.substring(m.end()) : text;
    }

    @Override
    public String toString() {
      return id + ": " + to;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a01", "a05", "a18", "b01", "b03", "b04", "b05", "f01", "f06", "f07"})
  void sectionsInAnotherOrderAreTheSameReport(String id) throws IOException {
    CaseReview before = RewrittenCase.asItStands(id);
    CaseReview after = RewrittenCase.withReports(id, RewrittenCasesTest::sectionsReversed);
    assertThat(after.judgement().determination()).isEqualTo(before.judgement().determination());
    assertThat(lines(after)).isEqualTo(lines(before));
    assertThat(verdicts(after)).isEqualTo(verdicts(before));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a01", "b01", "b03", "b04", "e01", "e06", "e07", "f01", "f04", "f06"})
  void anotherLevelEverywhereChangesTheLevelsOnly(String id) throws IOException {
    CaseReview before = RewrittenCase.asItStands(id);
    CaseReview after = RewrittenCase.withEveryWord(id, RewrittenCasesTest::oneLevelUp);
    assertThat(after.judgement().determination()).isEqualTo(before.judgement().determination());
    assertThat(lines(after)).isEqualTo(lines(before));
    assertThat(verdicts(after))
        .isEqualTo(verdicts(before).stream().map(RewrittenCasesTest::oneLevelUp).toList());
    assertThat(flagsOfAnyLevel(after)).isEqualTo(flagsOfAnyLevel(before));
  }

  @ParameterizedTest
  @MethodSource("duraNotOpened")
  void aDuraThatWasNotOpenedContradictsAnIntraduralLesion(Change change) throws IOException {
    CaseReview after = RewrittenCase.withReports(change.id(), change::in);
    assertThat(status(after, "compartment")).isEqualTo(Status.CONFLICTING);
    assertNothingIsCoded(after, Determination.INSUFFICIENT_DOCUMENTATION);
  }

  @ParameterizedTest
  @MethodSource("duraOfAnImpliedLesionNotOpened")
  void aDuraThatWasNotOpenedLeavesTheCompartmentUnproved(Change change) throws IOException {
    CaseReview after = RewrittenCase.withReports(change.id(), change::in);
    assertThat(status(after, "compartment")).isNotEqualTo(Status.MET);
    assertNothingIsCoded(after, Determination.INSUFFICIENT_DOCUMENTATION);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a01", "a18", "b01", "b02", "b03", "b04", "b05", "e07", "f01", "f06"})
  void withoutAnyWordOnTheDuraTheCompartmentIsOpen(String id) throws IOException {
    CaseReview after = RewrittenCase.withReports(id, t -> OF_THE_DURA.matcher(t).replaceAll(" "));
    assertThat(status(after, "compartment")).isEqualTo(Status.NOT_DOCUMENTED);
    assertThat(lines(after)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("corpectomyPlanned")
  void aCorpectomyThatWasOnlyPlannedIsNotMet(Change change) throws IOException {
    CaseReview after = RewrittenCase.withReports(change.id(), change::in);
    assertThat(status(after, "corpectomy")).isNotEqualTo(Status.MET);
    assertThat(lines(after)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("corpectomyDenied")
  void aBodyThatWasNotResectedOutranksTheHeading(Change change) throws IOException {
    var denied =
        new Change(
            change.kind(), change.id(), change.from(), "The vertebral body was not resected.");
    CaseReview after = RewrittenCase.withReports(change.id(), denied::in);
    assertThat(status(after, "corpectomy")).isEqualTo(Status.NOT_MET);
    assertNothingIsCoded(after, Determination.NOT_SUPPORTED);
  }

  static Stream<Change> duraNotOpened() throws IOException {
    return changes("dura");
  }

  static Stream<Change> duraOfAnImpliedLesionNotOpened() throws IOException {
    return changes("dura-implied");
  }

  static Stream<Change> corpectomyDenied() throws IOException {
    return Stream.concat(changes("corpectomy"), changes("corpectomy-denied"));
  }

  static Stream<Change> corpectomyPlanned() throws IOException {
    return changes("corpectomy");
  }

  private static Stream<Change> changes(String kind) throws IOException {
    return Files.readAllLines(CHANGES).stream()
        .filter(l -> l.startsWith(kind + "\t"))
        .map(l -> l.split("\t", -1))
        .map(c -> new Change(c[0], c[1], c[2], c[3]));
  }

  private static void assertNothingIsCoded(CaseReview review, Determination determination) {
    assertThat(review.judgement().determination()).isEqualTo(determination);
    assertThat(lines(review)).isEmpty();
  }

  /** All but the flag that asks whether there is a cord at this level. */
  private static List<String> flagsOfAnyLevel(CaseReview review) {
    return review.judgement().flags().stream()
        .map(Flag::id)
        .filter(id -> !id.equals("clinical-validation"))
        .toList();
  }

  private static List<String> lines(CaseReview review) {
    return review.judgement().codes().stream().map(RewrittenCasesTest::line).toList();
  }

  private static String line(CodeLine line) {
    return line.code() + " x" + line.units() + " " + line.modifiers();
  }

  private static List<String> verdicts(CaseReview review) {
    return review.judgement().verdicts().stream()
        .map(v -> v.criterion() + " " + v.status() + " " + v.value() + " " + v.levels())
        .toList();
  }

  private static Status status(CaseReview review, String criterion) {
    return review.judgement().verdicts().stream()
        .filter(v -> v.criterion().equals(criterion))
        .map(Verdict::status)
        .findFirst()
        .orElseThrow();
  }

  private static String sectionsReversed(String text) {
    var parts = new ArrayList<>(Arrays.asList(HEADED.split(text, -1)));
    Collections.reverse(parts.subList(1, parts.size()));
    return parts.stream().map(p -> p.stripTrailing() + "\n\n").collect(Collectors.joining());
  }

  /** L3 becomes L2, S1 becomes L5, L1 becomes T12, in names of bodies and of discs alike. */
  private static String oneLevelUp(String text) {
    return LEVEL.matcher(text).replaceAll(RewrittenCasesTest::oneLevelUp);
  }

  private static String oneLevelUp(MatchResult m) {
    int number = Integer.parseInt(m.group(2));
    boolean thoracic = m.group(1).equals("T");
    if (number == 0 || thoracic && (number < 9 || number > 12)) return m.group();
    if (!thoracic && number > 5) return m.group();
    String upper = above(m.group(1), number);
    if (m.group(3) == null) return upper;
    String stroke = m.group(3).substring(0, m.group(3).length() - 1);
    String lower = above(m.group(1), Integer.parseInt(m.group(4)));
    boolean same = lower.charAt(0) == upper.charAt(0);
    return upper + stroke + (same ? lower.substring(1) : lower);
  }

  private static String above(String region, int number) {
    if (number > 1) return region + (number - 1);
    return region.equals("S") ? "L5" : "T12";
  }
}
