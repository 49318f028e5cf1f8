package org.surgicode.store;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.surgicode.review.FiledReview;
import org.surgicode.review.ReviewStore;

/** Keeps the newest reviews for as long as the process lives; the oldest make room. */
public final class MemoryStore implements ReviewStore {
  private final int most;
  private final Map<String, FiledReview> byCase = new LinkedHashMap<>();

  /** A store for at most {@code most} cases. */
  public MemoryStore(int most) {
    this.most = most;
  }

  @Override
  public synchronized void keep(FiledReview filed) {
    byCase.remove(filed.caseId());
    byCase.put(filed.caseId(), filed);
    if (byCase.size() > most) {
      byCase.remove(byCase.keySet().iterator().next());
    }
  }

  @Override
  public synchronized Optional<FiledReview> find(String caseId) {
    return Optional.ofNullable(byCase.get(caseId));
  }

  @Override
  public synchronized List<FiledReview> all() {
    return byCase.values().stream().sorted(Comparator.comparing(FiledReview::caseId)).toList();
  }
}
