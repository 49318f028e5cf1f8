package org.surgicode.criteria;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.CodeLine;
import org.surgicode.casefile.Determination;
import org.surgicode.casefile.Edition;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Flag;
import org.surgicode.casefile.Judgement;
import org.surgicode.casefile.Quote;
import org.surgicode.casefile.Release;
import org.surgicode.casefile.Status;
import org.surgicode.casefile.Verdict;

/** Judges by one checked family file: criteria, then the code table, then what follows. */
final class FamilyJudge {
  private final FamilyFile family;
  private final CodeTable table;
  private final Consequences consequences;
  private final Claims claims;
  private final List<Criterion> criteria;
  private final List<String> criterionFacts;
  private final String sha256;
  private final String software;

  FamilyJudge(FamilyFile family, QuestionRules questions, String sha256, String software) {
    this.family = family;
    this.table = new CodeTable(family);
    this.consequences = Consequences.of(family, questions);
    this.claims = new Claims(family);
    this.criteria =
        family.criteria().keySet().stream().map(id -> Criterion.of(id, family)).toList();
    this.criterionFacts = family.criteria().values().stream().map(CriterionRule::fact).toList();
    this.sha256 = sha256;
    this.software = software;
  }

  /** The judgement under one of the editions that this file holds. */
  Judgement judge(List<Fact> facts, @Nullable LocalDate dateOfService, String editionId) {
    Edition edition = new Edition(family.family(), editionId, sha256, software);
    FactSheet sheet = new FactSheet(facts);
    OperationRule operation = family.operation();
    String unread = family.unread();
    if (unread != null && sheet.has(unread, List.of(FactSheet.ANY))) {
      return unread(sheet, edition, dateOfService);
    }
    boolean reported = sheet.has(operation.fact(), List.of(operation.reported()));
    if (!reported && !sheet.has(operation.fact(), List.of(operation.unreported()))) {
      return nothingToJudge(sheet, edition);
    }
    FactSheet heard = reported ? sheet : sheet.without(criterionFacts);
    Findings found = new Findings(family, heard, verdicts(heard));
    Determination determination = determination(found.verdicts().values());
    boolean open = determination != Determination.NOT_SUPPORTED;
    List<Flag> flags = open ? consequences.flags(found, reported, dateOfService) : List.of();
    List<CodeLine> lines =
        determination == Determination.SUPPORTED ? table.lines(found) : List.of();
    return new Judgement(
        determination,
        lines,
        open ? List.of() : consequences.alternatives(found),
        List.copyOf(found.verdicts().values()),
        flags,
        open && reported ? consequences.companions(found) : List.of(),
        consequences.hints(found),
        held(flags),
        found.stances(),
        lines.isEmpty() ? List.of() : claims.of(lines, consequences.hintsOfAllClaims(found)),
        edition);
  }

  /** What is proven is shown; nothing is concluded from the silence of a record read in part. */
  private Judgement unread(FactSheet facts, Edition edition, @Nullable LocalDate operation) {
    Findings found = new Findings(family, facts, verdicts(facts));
    List<Flag> flags = consequences.whileUnread(found, operation);
    return new Judgement(
        Determination.INSUFFICIENT_DOCUMENTATION,
        List.of(),
        List.of(),
        found.verdicts().values().stream()
            .filter(v -> v.status() != Status.NOT_DOCUMENTED)
            .toList(),
        flags,
        List.of(),
        List.of(),
        held(flags),
        found.stances(),
        edition);
  }

  private Release held(List<Flag> flags) {
    return new Release(flags.stream().map(Flag::id).filter(consequences::holds).toList());
  }

  private Judgement nothingToJudge(FactSheet facts, Edition edition) {
    Findings found = new Findings(family, facts, verdicts(new FactSheet(List.of())));
    return new Judgement(
        Determination.NO_QUALIFYING_PROCEDURE,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        consequences.hints(found),
        new Release(List.of()),
        List.of(),
        edition);
  }

  private Map<String, Verdict> verdicts(FactSheet facts) {
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    for (Criterion criterion : criteria) {
      verdicts.put(criterion.id(), criterion.judge(facts, verdicts));
    }
    String joint = family.ifNoRowFits();
    Verdict odd = verdicts.get(joint);
    if (odd != null && odd.status() == Status.MET && !table.hasRowFor(verdicts)) {
      verdicts.put(joint, mismatch(odd, verdicts));
    }
    return verdicts;
  }

  /** All that the rows need is told, but no row joins it: the doubt stands where the file says. */
  private Verdict mismatch(Verdict odd, Map<String, Verdict> verdicts) {
    List<Quote> words = new ArrayList<>(odd.evidence().subList(0, 1));
    verdicts.values().stream()
        .filter(v -> !v.equals(odd) && v.status() == Status.MET && decides(v.criterion()))
        .forEach(v -> words.add(v.evidence().get(0)));
    return new Verdict(
        odd.criterion(),
        Status.CONFLICTING,
        odd.value(),
        odd.levels(),
        odd.source(),
        Evidence.few(words));
  }

  private boolean decides(String criterion) {
    return family.codes().stream().anyMatch(row -> row.when().containsKey(criterion));
  }

  private static Determination determination(Iterable<Verdict> verdicts) {
    boolean all = true;
    for (Verdict verdict : verdicts) {
      if (verdict.status() == Status.NOT_MET) {
        return Determination.NOT_SUPPORTED;
      }
      all &= verdict.status() == Status.MET;
    }
    return all ? Determination.SUPPORTED : Determination.INSUFFICIENT_DOCUMENTATION;
  }
}
