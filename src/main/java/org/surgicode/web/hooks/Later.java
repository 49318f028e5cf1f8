package org.surgicode.web.hooks;

import org.surgicode.review.work.Reason;
import org.surgicode.review.work.Work;
import org.surgicode.review.work.WorkQueue;

/** Hands what could not be read in time to the queue, which goes on without anybody waiting. */
final class Later {
  private final WorkQueue queue;

  Later(WorkQueue queue) {
    this.queue = queue;
  }

  /** Has the operations of the patient looked at. */
  void review(String tenant, HookCall call) {
    queue.enqueue(Work.find(tenant, "Patient/" + call.patient(), Reason.HOOK, null));
  }
}
