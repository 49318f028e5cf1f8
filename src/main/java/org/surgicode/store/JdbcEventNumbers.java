package org.surgicode.store;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.surgicode.review.work.EventNumbers;

/** The newest event of each Subscription. */
final class JdbcEventNumbers implements EventNumbers {
  private final JdbcClient jdbc;
  private final Clock clock;

  JdbcEventNumbers(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public boolean missed(String tenant, String subscription, long next) {
    return next > 0 && next > newest(tenant, subscription) + 1;
  }

  private long newest(String tenant, String subscription) {
    return jdbc.sql(
            "select newest from topic_subscription where tenant = :tenant"
                + " and subscription = :subscription")
        .param("tenant", tenant)
        .param("subscription", subscription)
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  @Override
  public void known(String tenant, String subscription, String type, long newest) {
    new Upsert(jdbc)
        .run(
            "update topic_subscription set told = :told, at_time = :now,"
                + " newest = case when newest < :newest then :newest else newest end"
                + " where tenant = :tenant and subscription = :subscription",
            "insert into topic_subscription (tenant, subscription, told, newest, at_time)"
                + " values (:tenant, :subscription, :told, :newest, :now)",
            statement ->
                statement
                    .param("tenant", tenant)
                    .param("subscription", subscription)
                    .param("told", type.length() > 40 ? type.substring(0, 40) : type)
                    .param("newest", Math.max(0, newest))
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC)));
  }
}
