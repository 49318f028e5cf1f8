package org.surgicode;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.surgicode.ehr.EhrSettings;
import org.surgicode.review.work.Chore;
import org.surgicode.review.work.Pace;
import org.surgicode.review.work.ReviewBench;
import org.surgicode.review.work.Watchfulness;
import org.surgicode.review.work.WorkSettings;
import org.surgicode.store.Database;
import org.surgicode.store.Workshop;

/** Where the queue is worked off: the parts that it needs, put together. */
final class BackRoom {
  private BackRoom() {}

  /**
   * Begins to work off the queue.
   *
   * @param retention how long reviews and decisions are kept, null for ever
   */
  static Workshop open(
      House house, List<EhrSettings> ehrs, Database database, @Nullable Duration retention) {
    Clock clock = Clock.system(ZoneId.systemDefault());
    Map<String, Pace> paces = new TreeMap<>();
    Map<String, Duration> overlaps = new TreeMap<>();
    Map<String, Duration> polls = new TreeMap<>();
    for (EhrSettings settings : ehrs) {
      WorkSettings work = settings.work();
      paces.put(settings.tenant(), work.pace());
      overlaps.put(settings.tenant(), work.overlap());
      Duration poll = work.poll();
      if (poll != null) {
        polls.put(settings.tenant(), poll);
      }
    }
    var watch = new Watchfulness(house.tenants(), house.ledgers(), house.queue(), clock);
    List<Chore> chores = new ArrayList<>(watch.chores(polls));
    var audit = new AuditRound(house.tenants());
    chores.add(new Chore("audit", Duration.ofDays(1), last -> audit.walk()));
    if (retention != null) {
      chores.add(new Chore("retention", Duration.ofDays(1), last -> database.forget(retention)));
    }
    return database.work(
        new ReviewBench(house.tenants(), house.queue(), overlaps, clock), paces, chores);
  }
}
