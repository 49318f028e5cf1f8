package org.surgicode.review.worklist;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.Determination;

/**
 * Which operations are wanted, in which order.
 *
 * @param state open, decided or all
 * @param determination null for all
 * @param asking whether only those with an open question are wanted
 * @param owner reference of the owner; {@link #NOBODY} for those that nobody has; null for all
 * @param secondLook null for all
 * @param words piece of the case's name, the operation's reference or the surgeon's name; empty for
 *     all
 * @param patient reference of the only patient that may be seen; null for all
 * @param order by what the list is sorted
 * @param backwards whether from the end
 */
public record WorklistFilter(
    State state,
    @Nullable Determination determination,
    boolean asking,
    @Nullable String owner,
    @Nullable SecondLook secondLook,
    String words,
    @Nullable String patient,
    Order order,
    boolean backwards) {
  /** Stands for an owner where there is none. */
  public static final String NOBODY = "-";

  /** Whether something is left to be done. */
  public enum State {
    OPEN,
    DECIDED,
    ALL;

    /** As addresses write it, for example {@code open}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The one of a code. */
    public static Optional<State> of(String code) {
      return Arrays.stream(values()).filter(state -> state.code().equals(code)).findFirst();
    }
  }

  /** By what the list is sorted; equal ones by the case's name. */
  public enum Order {
    /** The operation that was longest ago first. */
    AGE,
    CASE,
    DETERMINATION,
    /** The most open questions first. */
    QUESTIONS,
    OWNER,
    SURGEON;

    /** As addresses write it, for example {@code age}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The one of a code. */
    public static Optional<Order> of(String code) {
      return Arrays.stream(values()).filter(order -> order.code().equals(code)).findFirst();
    }
  }

  /** Every open operation, the longest ago first. */
  public static WorklistFilter open() {
    return new WorklistFilter(State.OPEN, null, false, null, null, "", null, Order.AGE, false);
  }
}
