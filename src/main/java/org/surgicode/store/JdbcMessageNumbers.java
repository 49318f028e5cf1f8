package org.surgicode.store;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.surgicode.review.work.MessageNumbers;

/** The control ids of messages that were taken. */
final class JdbcMessageNumbers implements MessageNumbers {
  private final JdbcClient jdbc;
  private final Clock clock;

  JdbcMessageNumbers(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public boolean known(String tenant, String number) {
    return jdbc.sql("select count(*) from message where tenant = :tenant and number = :number")
            .param("tenant", tenant)
            .param("number", number)
            .query(Integer.class)
            .single()
        > 0;
  }

  @Override
  public void keep(String tenant, String number) {
    jdbc.sql(
            "insert into message (tenant, number, at_time) values (:tenant, :number, :now)"
                + " on conflict do nothing")
        .param("tenant", tenant)
        .param("number", number)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }
}
