package org.surgicode.review.work;

/** Port to the numbers of the events that Subscriptions told; safe for any number of processes. */
public interface EventNumbers {
  /**
   * Whether events were missed before this one.
   *
   * @param next number of an event; -1 when it is not said
   */
  boolean missed(String tenant, String subscription, long next);

  /**
   * Notes the newest event that is safe in the queue.
   *
   * @param type what the last notification was, for example {@code heartbeat}
   * @param newest -1 when it is not said
   */
  void known(String tenant, String subscription, String type, long newest);
}
