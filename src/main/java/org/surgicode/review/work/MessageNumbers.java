package org.surgicode.review.work;

/** Port to the control ids of messages that were taken; safe for any number of processes. */
public interface MessageNumbers {
  /** Whether a message was taken. */
  boolean known(String tenant, String number);

  /** Notes a message whose job is stored. */
  void keep(String tenant, String number);
}
