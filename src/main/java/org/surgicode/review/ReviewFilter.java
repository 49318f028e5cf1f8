package org.surgicode.review;

import org.jspecify.annotations.Nullable;

/**
 * Which of the newest reviews of each case are wanted, a page of them in the order of the cases.
 *
 * @param patient reference of the patient, for example {@code Patient/7}; null for all
 * @param evaluation key of the operation's evaluation, as it is written to the EHR; null for all
 * @param software version of this software that made the review; null for all
 * @param determination code of what it concluded; null for all
 * @param after name of a case: only those behind it; null for the first page
 * @param most how many at most, up to 200
 */
public record ReviewFilter(
    @Nullable String patient,
    @Nullable String evaluation,
    @Nullable String software,
    @Nullable String determination,
    @Nullable String after,
    int most) {
  private static final int PAGE = 100;

  /** Everything, a page of it. */
  public static ReviewFilter all() {
    return new ReviewFilter(null, null, null, null, null, PAGE);
  }

  /** The same of one patient; null for all. */
  public ReviewFilter ofPatient(@Nullable String other) {
    return new ReviewFilter(other, evaluation, software, determination, after, most);
  }

  /** The same with one key of evaluation; null for any. */
  public ReviewFilter ofEvaluation(@Nullable String other) {
    return new ReviewFilter(patient, other, software, determination, after, most);
  }

  /** The same made by one version of this software. */
  public ReviewFilter madeBy(String other) {
    return new ReviewFilter(patient, evaluation, other, determination, after, most);
  }

  /** The same with one conclusion; null for any. */
  public ReviewFilter concluding(@Nullable String other) {
    return new ReviewFilter(patient, evaluation, software, other, after, most);
  }

  /** The same behind a case; null for the first page. */
  public ReviewFilter after(@Nullable String other) {
    return new ReviewFilter(patient, evaluation, software, determination, other, most);
  }

  /** The same, so many at most. */
  public ReviewFilter most(int other) {
    return new ReviewFilter(patient, evaluation, software, determination, after, other);
  }
}
