package org.surgicode.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.surgicode.review.Notebook;

/** What one tenant's doors remember, in the database that all processes share. */
final class JdbcNotebook implements Notebook {
  private static final Duration BETWEEN_CLEANINGS = Duration.ofMinutes(10);
  private static final String INSERT =
      "insert into door_note (tenant, purpose, name, said, until_time)"
          + " values (:tenant, :purpose, :name, :said, :until)";
  private static final String UPDATE =
      "update door_note set said = :said, until_time = :until"
          + " where tenant = :tenant and purpose = :purpose and name = :name";

  private final JdbcClient jdbc;
  private final String tenant;
  private final Clock clock;
  private final AtomicLong cleaned = new AtomicLong();

  JdbcNotebook(JdbcClient jdbc, String tenant, Clock clock) {
    this.jdbc = jdbc;
    this.tenant = tenant;
    this.clock = clock;
  }

  @Override
  public boolean note(String purpose, String name, String text, Instant until) {
    forgetWhatMayBe();
    if (inserted(purpose, name, text, until)) {
      return true;
    }
    boolean stale =
        jdbc.sql(UPDATE + " and until_time <= :now")
                .param("tenant", tenant)
                .param("purpose", purpose)
                .param("name", hashed(name))
                .param("said", text)
                .param("until", at(until))
                .param("now", at(clock.instant()))
                .update()
            > 0;
    return stale;
  }

  @Override
  public Optional<String> read(String purpose, String name) {
    return jdbc.sql(
            "select said from door_note where tenant = :tenant and purpose = :purpose"
                + " and name = :name and until_time > :now")
        .param("tenant", tenant)
        .param("purpose", purpose)
        .param("name", hashed(name))
        .param("now", at(clock.instant()))
        .query(String.class)
        .optional();
  }

  @Override
  public void replace(String purpose, String name, String text, Instant until) {
    new Upsert(jdbc)
        .run(
            UPDATE,
            INSERT,
            statement ->
                statement
                    .param("tenant", tenant)
                    .param("purpose", purpose)
                    .param("name", hashed(name))
                    .param("said", text)
                    .param("until", at(until)));
  }

  private boolean inserted(String purpose, String name, String text, Instant until) {
    try {
      jdbc.sql(INSERT)
          .param("tenant", tenant)
          .param("purpose", purpose)
          .param("name", hashed(name))
          .param("said", text)
          .param("until", at(until))
          .update();
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  private void forgetWhatMayBe() {
    Instant now = clock.instant();
    long last = cleaned.get();
    long due = last + BETWEEN_CLEANINGS.toSeconds();
    if (now.getEpochSecond() > due && cleaned.compareAndSet(last, now.getEpochSecond())) {
      jdbc.sql("delete from door_note where tenant = :tenant and until_time <= :now")
          .param("tenant", tenant)
          .param("now", at(now))
          .update();
    }
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  /** Names come from strangers, of any length. */
  private static String hashed(String name) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
