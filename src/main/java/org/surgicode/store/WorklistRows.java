package org.surgicode.store;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.CodeLine;
import org.surgicode.casefile.Determination;
import org.surgicode.casefile.EncounterEntry;
import org.surgicode.casefile.Flag;
import org.surgicode.casefile.Judgement;
import org.surgicode.casefile.Severity;
import org.surgicode.casefile.Surgeon;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.review.Decision;
import org.surgicode.review.FiledReview;

/** Keeps the line of each case in step with its newest review and what was decided about it. */
final class WorklistRows {
  private static final String KEY = " where tenant = :tenant and case_id = :case";
  private static final String REVIEWS =
      "(select count(*) from review_history h where h.tenant = :tenant and h.case_id = :case)";

  /** A decision stands as long as the same codes are suggested. */
  private static final String UPDATE =
      "update worklist set further = :further, operation = :operation, patient = :patient,"
          + " site = :site, surgeon = :surgeon, operated_on = :day, operated_in = :month,"
          + " determination = :determination, waits = :waits,"
          + " decided = case when codes = :codes then decided else null end,"
          + " decided_by = case when codes = :codes then decided_by else null end,"
          + " reason = case when codes = :codes then reason else null end,"
          + " took_days = case when codes = :codes then took_days else null end,"
          + " codes = :codes, held = :held, asked = :asked, questions = :questions, reviews = "
          + REVIEWS
          + ", reviewed_at = :now"
          + KEY;

  private static final String INSERT =
      "insert into worklist (tenant, case_id, further, operation, patient, site, surgeon,"
          + " operated_on, operated_in, determination, waits, codes, held, asked, questions,"
          + " reviews, first_at, reviewed_at) values (:tenant, :case, :further, :operation,"
          + " :patient, :site, :surgeon, :day, :month, :determination, :waits, :codes, :held,"
          + " :asked, :questions, "
          + REVIEWS
          + ", :now, :now)";

  private final JdbcClient jdbc;
  private final String tenant;
  private final Clock clock;

  WorklistRows(JdbcClient jdbc, String tenant, Clock clock) {
    this.jdbc = jdbc;
    this.tenant = tenant;
    this.clock = clock;
  }

  void keep(FiledReview filed) {
    keep(filed, clock.instant());
  }

  /**
   * @param at when the review was made
   */
  void keep(FiledReview filed, Instant at) {
    CaseReview review = filed.review();
    SurgicalCase chart = review.surgicalCase();
    Judgement judgement = review.judgement();
    LocalDate day = chart.dateOfService();
    EncounterEntry stay = chart.encounter();
    new Upsert(jdbc)
        .run(
            UPDATE,
            INSERT,
            statement ->
                statement
                    .param("tenant", tenant)
                    .param("case", filed.caseId())
                    .param("further", !filed.caseId().equals(chart.id()))
                    .param("operation", chart.procedure())
                    .param("patient", chart.patient())
                    .param("site", stay == null ? null : cut(stay.facility(), 200))
                    .param("surgeon", cut(surgeon(chart), 200))
                    .param("day", day)
                    .param("month", day == null ? null : day.getYear() * 100 + day.getMonthValue())
                    .param("determination", judgement.determination().code())
                    .param("waits", judgement.waits())
                    .param("codes", joined(judgement.codes().stream().map(WorklistRows::line)))
                    .param("held", joined(held(review)))
                    .param("asked", joined(review.toAsk().stream().map(WorklistRows::asked)))
                    .param("questions", review.toAsk().size())
                    .param("now", at.atOffset(ZoneOffset.UTC)));
    new FlagLives(jdbc, tenant).keep(filed.caseId(), review.toAsk(), at);
  }

  /** Notes what was decided, or that it no longer holds; an opened second look is answered so. */
  void decided(Decision decision) {
    boolean stands = decision.kind() != Decision.Kind.UNDONE;
    boolean otherwise =
        decision.kind() == Decision.Kind.CHANGED || decision.kind() == Decision.Kind.REJECTED;
    LocalDate day =
        on("select operated_on from worklist" + KEY, decision.caseId())
            .query((row, number) -> row.getObject("operated_on", LocalDate.class))
            .list()
            .stream()
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    LocalDate now = decision.at().atOffset(ZoneOffset.UTC).toLocalDate();
    on(
            "update worklist set decided = :decided, decided_by = :who, reason = :reason,"
                + " took_days = :took, recheck = case when recheck = 'DISAGREED' then null"
                + " else recheck end"
                + KEY,
            decision.caseId())
        .param("decided", stands ? decision.kind().code() : null)
        .param("who", stands ? decision.who() : null)
        .param("reason", otherwise ? decision.reasonCode() : null)
        .param("took", stands && day != null ? (int) ChronoUnit.DAYS.between(day, now) : null)
        .update();
  }

  private StatementSpec on(String text, String caseId) {
    return jdbc.sql(text).param("tenant", tenant).param("case", caseId);
  }

  /** What holds a suggestion back, or keeps one from being made. */
  private static Stream<String> held(CaseReview review) {
    Judgement judgement = review.judgement();
    return judgement.determination() == Determination.INSUFFICIENT_DOCUMENTATION
            && judgement.release().because().isEmpty()
        ? review.toAsk().stream().filter(flag -> flag.severity() == Severity.BLOCKING).map(Flag::id)
        : judgement.release().because().stream();
  }

  private static String asked(Flag flag) {
    return flag.audience().code() + ":" + flag.id();
  }

  private static String line(CodeLine line) {
    String modifiers = line.modifiers().stream().map(m -> "-" + m).collect(Collectors.joining());
    return line.code() + modifiers + (line.units() > 1 ? "×" + line.units() : "");
  }

  /** Whoever the record calls surgeon without more, else whom it names first. */
  private static @Nullable String surgeon(SurgicalCase chart) {
    List<Surgeon> named =
        chart.procedures().stream().flatMap(entry -> entry.surgeons().stream()).toList();
    return named.stream()
        .filter(s -> !s.function().toLowerCase(Locale.ROOT).contains("assist"))
        .findFirst()
        .or(() -> named.stream().findFirst())
        .map(Surgeon::name)
        .orElse(null);
  }

  private static String joined(Stream<String> words) {
    return words.collect(Collectors.joining(" "));
  }

  private static @Nullable String cut(@Nullable String name, int longest) {
    return name == null || name.length() <= longest ? name : name.substring(0, longest);
  }
}
