package org.surgicode.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the judge concludes from facts alone.
 *
 * @param determination the conclusion
 * @param codes suggested lines; empty unless supported
 * @param alternatives neighbouring families; empty unless not supported
 * @param verdicts one per criterion in the family's order; empty without a qualifying procedure;
 *     while a report could not be read only those that have words
 * @param flags documentation flags in the family's order
 * @param companions further services to consider
 * @param modifierHints modifiers to consider
 * @param release whether the suggestion may go to a claim
 * @param diagnoses stance of the coded diagnoses
 * @param claims the lines by surgeon; empty unless a second one may put lines on a claim of his own
 * @param edition the rules that judged
 */
public record Judgement(
    Determination determination,
    List<CodeLine> codes,
    List<Alternative> alternatives,
    List<Verdict> verdicts,
    List<Flag> flags,
    List<Companion> companions,
    List<ModifierHint> modifierHints,
    Release release,
    List<DiagnosisStance> diagnoses,
    List<SurgeonClaim> claims,
    Edition edition) {

  private static final Set<String> UNREAD = Set.of("unreadable-document", "language-not-read");

  /** Whether the review waits because a report is there whose words are not known. */
  public boolean waits() {
    return release.because().stream().anyMatch(UNREAD::contains);
  }

  /** Makes the lists unmodifiable. */
  public Judgement {
    codes = List.copyOf(codes);
    alternatives = List.copyOf(alternatives);
    verdicts = List.copyOf(verdicts);
    flags = List.copyOf(flags);
    companions = List.copyOf(companions);
    modifierHints = List.copyOf(modifierHints);
    diagnoses = List.copyOf(diagnoses);
    claims = List.copyOf(claims);
  }

  /** A judgement of an operation of which one surgeon alone makes a claim. */
  public Judgement(
      Determination determination,
      List<CodeLine> codes,
      List<Alternative> alternatives,
      List<Verdict> verdicts,
      List<Flag> flags,
      List<Companion> companions,
      List<ModifierHint> modifierHints,
      Release release,
      List<DiagnosisStance> diagnoses,
      Edition edition) {
    this(
        determination,
        codes,
        alternatives,
        verdicts,
        flags,
        companions,
        modifierHints,
        release,
        diagnoses,
        List.of(),
        edition);
  }

  /** The same judgement, held back for further reasons too. */
  public Judgement alsoHeldBy(List<String> reasons) {
    if (reasons.isEmpty()) {
      return this;
    }
    List<String> because = new ArrayList<>(release.because());
    because.addAll(reasons);
    return new Judgement(
        determination,
        codes,
        alternatives,
        verdicts,
        flags,
        companions,
        modifierHints,
        new Release(because),
        diagnoses,
        claims,
        edition);
  }
}
