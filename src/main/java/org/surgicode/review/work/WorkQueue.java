package org.surgicode.review.work;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Port to the durable queue that every trigger feeds: what it accepted is stored, survives any
 * crash, and is worked off in the background at the tenant's pace. Safe for any number of threads
 * and processes.
 */
public interface WorkQueue {
  /** What became of a request. */
  enum Answer {
    /** It is stored and will be worked on. */
    ACCEPTED,
    /** It waits already, or this version of the input was worked on before. */
    ALREADY_THERE
  }

  /** Stores one piece of work; when this returns it is safe. */
  default Answer enqueue(Work work) {
    return enqueueAll(List.of(work)).get(0);
  }

  /** Stores several pieces of work, all or none; the answers come in their order. */
  List<Answer> enqueueAll(List<Work> works);

  /** One job. */
  Optional<Job> find(String tenant, Work.Kind kind, String subject);

  /**
   * Jobs of one tenant, newest first.
   *
   * @param state null for all states
   * @param skip number of newest ones to leave out
   * @param most how many at most, up to 500
   */
  List<Job> list(String tenant, Job.@Nullable State state, int skip, int most);

  /** How many jobs a tenant has in each state. */
  Map<Job.State, Integer> counts(String tenant);

  /**
   * Has a finished or given up job run again, at once and with all its tries.
   *
   * @return false when there is no such job, or it waits or runs anyway
   */
  boolean rerun(String tenant, Work.Kind kind, String subject);
}
