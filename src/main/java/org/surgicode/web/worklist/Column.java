package org.surgicode.web.worklist;

import java.util.List;
import org.surgicode.review.worklist.WorklistFilter.Order;
import org.surgicode.web.language.Phrases;

/**
 * A column of the list.
 *
 * @param name what it is called
 * @param address the list sorted by it, the other way round where it is already; empty when it
 *     cannot be
 * @param sorted {@code ascending} or {@code descending} when the list is sorted by it, else empty
 */
record Column(String name, String address, String sorted) {
  static List<Column> all(Wanted wanted, Phrases phrases) {
    return List.of(
        of("worklist-case", Order.CASE, wanted, phrases),
        of("worklist-since", Order.AGE, wanted, phrases),
        of("worklist-surgeon", Order.SURGEON, wanted, phrases),
        of("worklist-determination", Order.DETERMINATION, wanted, phrases),
        of("worklist-questions", Order.QUESTIONS, wanted, phrases),
        of("worklist-owner", Order.OWNER, wanted, phrases),
        new Column(phrases.say("worklist-second"), "", ""));
  }

  private static Column of(String key, Order order, Wanted wanted, Phrases phrases) {
    boolean current = wanted.order() == order;
    boolean back = wanted.asked().containsKey(Wanted.BACK);
    Wanted other =
        wanted
            .with(Wanted.SORT, order == Order.AGE ? null : order.code())
            .with(Wanted.BACK, current && !back ? "on" : null);
    return new Column(
        phrases.say(key),
        "/worklist" + other.query(),
        current ? (back ? "descending" : "ascending") : "");
  }
}
