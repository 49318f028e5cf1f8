package org.surgicode.bench;

import java.util.List;

/**
 * The floor: reads a text once, hashes each word, and follows the phrases through one table. It
 * tells only how many phrases stand there; nothing that reads text can do less.
 */
final class OnePass {
  private static final int SEED = 0x811c9dc5;
  private static final int PRIME = 0x01000193;
  private static final int SIZE = 1 << 14;
  private static final byte[] LETTER = new byte[128];

  static {
    for (char c = 0; c < 128; c++) {
      if (Character.isLetterOrDigit(c)) LETTER[c] = (byte) Character.toLowerCase(c);
    }
  }

  private final long[] keys = new long[SIZE];
  private final int[] nodes = new int[SIZE];
  private final boolean[] ends = new boolean[1 << 13];
  private int used = 1;

  OnePass(List<String> phrases) {
    phrases.forEach(this::add);
  }

  private void add(String phrase) {
    int node = 0;
    int hash = SEED;
    for (int i = 0; i <= phrase.length(); i++) {
      int letter = i < phrase.length() ? letter(phrase.charAt(i)) : 0;
      if (letter != 0) {
        hash = (hash ^ letter) * PRIME;
      } else if (hash != SEED) {
        node = grown(node, hash);
        hash = SEED;
      }
    }
    ends[node] = true;
  }

  private int grown(int node, int hash) {
    int slot = slot(node, hash);
    if (nodes[slot] == 0) {
      keys[slot] = key(node, hash);
      nodes[slot] = used++;
    }
    return nodes[slot];
  }

  /** How many phrases stand in a text. */
  int count(String text) {
    int[] active = new int[16];
    int[] next = new int[16];
    int activeCount = 0;
    int found = 0;
    int hash = SEED;
    int length = text.length();
    for (int i = 0; i <= length; i++) {
      int letter = i < length ? letter(text.charAt(i)) : 0;
      if (letter != 0) {
        hash = (hash ^ letter) * PRIME;
        continue;
      }
      if (hash == SEED) continue;
      int kept = 0;
      for (int a = 0; a <= activeCount; a++) {
        int child = nodes[slot(a == activeCount ? 0 : active[a], hash)];
        if (child == 0) continue;
        if (ends[child]) found++;
        if (kept < 15) next[kept++] = child;
      }
      int[] swap = active;
      active = next;
      next = swap;
      activeCount = kept;
      hash = SEED;
    }
    return found;
  }

  private static int letter(char c) {
    return c < 128 ? LETTER[c] : Character.isLetterOrDigit(c) ? 1 : 0;
  }

  private static long key(int node, int hash) {
    return (long) node << 32 | (hash & 0xffffffffL);
  }

  private int slot(int node, int hash) {
    long key = key(node, hash);
    int slot = (hash ^ hash >>> 15 ^ node * 0x9e3779b1) & SIZE - 1;
    while (nodes[slot] != 0 && keys[slot] != key) slot = slot + 1 & SIZE - 1;
    return slot;
  }
}
