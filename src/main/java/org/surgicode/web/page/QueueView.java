package org.surgicode.web.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.surgicode.review.work.Job;

/**
 * The queue of one tenant.
 *
 * @param tenant name of the tenant
 * @param counts number of jobs by state
 * @param jobs the jobs that were asked for, newest first
 */
public record QueueView(String tenant, Map<String, Integer> counts, List<Row> jobs) {

  /**
   * One job.
   *
   * @param kind what is to be done
   * @param subject which resource it is about
   * @param state how far it came
   * @param reason why it was asked for
   * @param tries attempts so far
   * @param said what came of the newest attempt
   * @param askedAt when it was asked for
   * @param dueAt when it is worked on next; empty unless it waits
   * @param endedAt when the newest attempt ended; empty before it
   * @param ended whether it can be run again
   */
  public record Row(
      String kind,
      String subject,
      String state,
      String reason,
      int tries,
      String said,
      String askedAt,
      String dueAt,
      String endedAt,
      boolean ended) {}

  /** One tenant's queue in words. */
  public static QueueView of(String tenant, Map<Job.State, Integer> counts, List<Job> jobs) {
    Map<String, Integer> named = new TreeMap<>();
    counts.forEach((state, number) -> named.put(state.code(), number));
    return new QueueView(tenant, named, jobs.stream().map(QueueView::row).toList());
  }

  private static Row row(Job job) {
    boolean waits = job.state() == Job.State.WAITING;
    return new Row(
        job.work().kind().code(),
        job.work().subject(),
        job.state().code(),
        job.work().reason().code(),
        job.tries(),
        job.said(),
        job.askedAt().toString(),
        waits ? job.dueAt().toString() : "",
        text(job.endedAt()),
        job.state() == Job.State.DONE || job.state() == Job.State.DEAD);
  }

  private static String text(@Nullable Instant moment) {
    return moment == null ? "" : moment.toString();
  }
}
