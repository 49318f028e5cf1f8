package org.surgicode.web.notify;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.surgicode.review.work.EventNumbers;
import org.surgicode.review.work.Reason;
import org.surgicode.review.work.Work;

/** What follows from a topic's notification: jobs, and a poll when events were missed. */
@Component
final class TopicEvents {
  private final EventNumbers numbers;

  TopicEvents(EventNumbers numbers) {
    this.numbers = numbers;
  }

  /**
   * @param store stores the jobs; only when it did, the events count as known
   */
  <T> T take(String tenant, TopicNotification told, Function<List<Work>, T> store) {
    List<Work> works = new ArrayList<>();
    boolean catchUp = numbers.missed(tenant, told.subscription(), expected(told));
    for (TopicNotification.Event event : told.events()) {
      boolean silent = true;
      for (String focus : event.focus()) {
        Work work = work(tenant, told, event, focus);
        if (work != null) {
          works.add(work);
          silent = false;
        }
      }
      catchUp |= silent;
    }
    if (catchUp) {
      works.add(Work.poll(tenant, Reason.TOPIC, null));
    }
    T stored = store.apply(works);
    numbers.known(tenant, told.subscription(), told.type(), newest(told));
    return stored;
  }

  private static @Nullable Work work(
      String tenant, TopicNotification told, TopicNotification.Event event, String focus) {
    String[] parts = focus.split("/_history/", 2);
    String[] steps = parts[0].split("/", -1);
    if (steps.length < 2) {
      return null;
    }
    String reference = steps[steps.length - 2] + "/" + steps[steps.length - 1];
    String version = event.number() < 0 ? null : told.subscription() + "/event/" + event.number();
    return reference.matches("[A-Z][A-Za-z]{1,39}/[A-Za-z0-9\\-.]{1,64}")
        ? Work.find(tenant, reference, Reason.TOPIC, version)
        : null;
  }

  /** The number that follows on the newest event known, if none was missed. */
  private static long expected(TopicNotification told) {
    return told.events().isEmpty()
        ? told.type().equals("handshake") ? -1 : told.sinceStart() + 1
        : numbers(told).min().orElse(-1);
  }

  private static long newest(TopicNotification told) {
    return Math.max(told.sinceStart(), numbers(told).max().orElse(-1));
  }

  private static LongStream numbers(TopicNotification told) {
    return told.events().stream().mapToLong(TopicNotification.Event::number).filter(n -> n >= 0);
  }
}
