package org.surgicode.reading.text;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.RandomAccess;
import java.util.function.Predicate;

/**
 * A list that never changes and is walked in one way only, whatever its length: what is asked of
 * every sentence is asked of rows, and asking leaves nothing behind on the heap.
 *
 * @param <T> what stands in the row
 */
public class Row<T> extends AbstractList<T> implements RandomAccess {
  private static final Object[] NOTHING = {};

  private final Object[] items;

  /** A row of what a list holds now. */
  protected Row(Collection<? extends T> items) {
    this.items = items.isEmpty() ? NOTHING : items.toArray();
  }

  /** A row of what a list holds now; a row itself when it is one. */
  @SuppressWarnings("unchecked") // a row is only read, so one of a narrower kind is as good
  public static <T> Row<T> of(List<? extends T> items) {
    return items instanceof Row<?> row ? (Row<T>) row : new Row<>(items);
  }

  @Override
  @SuppressWarnings("unchecked") // only the constructor writes there
  public final T get(int index) {
    return (T) items[index];
  }

  @Override
  public final int size() {
    return items.length;
  }

  /** Whether one of them is such a one. */
  public final boolean any(Predicate<? super T> such) {
    for (int i = 0; i < items.length; i++) if (such.test(get(i))) return true;
    return false;
  }

  /** Whether none of them is such a one. */
  public final boolean none(Predicate<? super T> such) {
    return !any(such);
  }

  /** Whether every one of them is such a one. */
  public final boolean all(Predicate<? super T> such) {
    for (int i = 0; i < items.length; i++) if (!such.test(get(i))) return false;
    return true;
  }

  /** Those of them that are such, in order. */
  public final List<T> those(Predicate<? super T> such) {
    int same = 0;
    while (same < items.length && such.test(get(same))) same++;
    if (same == items.length) return this;
    List<T> out = same == 0 ? List.of() : new ArrayList<>(subList(0, same));
    for (int i = same + 1; i < items.length; i++) {
      if (!such.test(get(i))) continue;
      if (out.isEmpty()) out = new ArrayList<>(items.length - i);
      out.add(get(i));
    }
    return out;
  }

  @Override
  public final Iterator<T> iterator() {
    return new Iterator<>() {
      private int next;

      @Override
      public boolean hasNext() {
        return next < items.length;
      }

      @Override
      public T next() {
        if (next >= items.length) throw new NoSuchElementException();
        return get(next++);
      }
    };
  }
}
