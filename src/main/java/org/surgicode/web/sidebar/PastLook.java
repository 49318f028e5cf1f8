package org.surgicode.web.sidebar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.Flag;
import org.surgicode.casefile.Judgement;
import org.surgicode.casefile.Verdict;
import org.surgicode.review.PastReview;

/**
 * One review of the case among the others.
 *
 * @param at when
 * @param kind identifier of its determination
 * @param determination the determination in words
 * @param edition of the criteria that judged
 * @param changes what differs from the review before it; empty for the first
 * @param first whether it is the first
 */
record PastLook(
    String at,
    String kind,
    String determination,
    String edition,
    List<Change> changes,
    boolean first) {

  /** Something that was otherwise before. */
  record Change(String what, String from, String to) {}

  /** Reviews newest first, each with what it changed. */
  static List<PastLook> all(List<PastReview> past, boolean codes, boolean flags, Voice voice) {
    List<PastLook> all = new ArrayList<>();
    for (int i = 0; i < past.size(); i++) {
      Judgement judged = past.get(i).filed().review().judgement();
      boolean first = i == past.size() - 1;
      all.add(
          new PastLook(
              voice.moment(past.get(i).at()),
              judged.determination().code(),
              voice.say("determination-" + judged.determination().code()),
              judged.edition().criteria(),
              first
                  ? List.of()
                  : changes(
                      past.get(i + 1).filed().review().judgement(), judged, codes, flags, voice),
              first));
    }
    return all;
  }

  private static List<Change> changes(
      Judgement from, Judgement to, boolean codes, boolean flags, Voice voice) {
    List<Change> changes = new ArrayList<>();
    if (codes) {
      add(changes, voice.say("case-codes"), lines(from), lines(to));
    }
    Map<String, String> before = statuses(from, voice);
    Map<String, String> after = statuses(to, voice);
    TreeSet<String> criteria = new TreeSet<>(before.keySet());
    criteria.addAll(after.keySet());
    for (String id : criteria) {
      add(changes, voice.criterion(id), before.get(id), after.get(id));
    }
    if (flags) {
      TreeSet<String> ids = new TreeSet<>(ids(from));
      ids.addAll(ids(to));
      for (String id : ids) {
        String open = voice.say("flag-open");
        add(
            changes,
            voice.flag(id),
            ids(from).contains(id) ? open : null,
            ids(to).contains(id) ? open : null);
      }
    }
    return changes;
  }

  private static void add(
      List<Change> changes, String what, @Nullable String from, @Nullable String to) {
    if (!Objects.equals(from, to)) {
      changes.add(new Change(what, from == null ? "–" : from, to == null ? "–" : to));
    }
  }

  private static @Nullable String lines(Judgement judged) {
    return judged.codes().isEmpty()
        ? null
        : judged.codes().stream().map(LineView::written).collect(Collectors.joining(", "));
  }

  private static Map<String, String> statuses(Judgement judged, Voice voice) {
    Map<String, String> statuses = new HashMap<>();
    for (Verdict verdict : judged.verdicts()) {
      statuses.put(verdict.criterion(), voice.say("status-" + verdict.status().code()));
    }
    return statuses;
  }

  private static List<String> ids(Judgement judged) {
    return judged.flags().stream().map(Flag::id).toList();
  }
}
