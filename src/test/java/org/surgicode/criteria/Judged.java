package org.surgicode.criteria;

import java.time.LocalDate;
import java.util.List;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.casefile.Flag;
import org.surgicode.casefile.Judgement;
import org.surgicode.casefile.Verdict;

/** What the packaged criteria make of a told record. */
record Judged(Judgement judgement) {
  static final Judge JUDGE = Families.load(ConfigFiles.packaged(), "cpt-63300", "0.0-test");

  static Judged of(Told told) {
    return new Judged(JUDGE.judge(told.facts(), LocalDate.of(2026, 3, 3)));
  }

  static Judged of(String... lines) {
    return of(Told.of("operation spine").and(lines));
  }

  Verdict verdict(String criterion) {
    return judgement.verdicts().stream()
        .filter(v -> v.criterion().equals(criterion))
        .findFirst()
        .orElseThrow();
  }

  /** Status and value together, for example {@code met partial}. */
  String says(String criterion) {
    Verdict verdict = verdict(criterion);
    return verdict.status().code() + (verdict.value() == null ? "" : " " + verdict.value());
  }

  List<String> flags() {
    return judgement.flags().stream().map(Flag::id).toList();
  }

  Flag flag(String id) {
    return judgement.flags().stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
  }
}
