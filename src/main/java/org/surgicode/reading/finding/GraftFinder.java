package org.surgicode.reading.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.Fact;
import org.surgicode.casefile.Quote;
import org.surgicode.casefile.Standing;
import org.surgicode.reading.language.Mention;
import org.surgicode.reading.language.Utterance;
import org.surgicode.reading.text.WordSet;

/** Bone that was put in: from whom, in what form, how much. */
final class GraftFinder {
  private static final WordSet SOURCES =
      WordSet.of(
          "graft-own", "graft-donor", "graft-iliac", "graft-word", "graft-piece", "graft-pieces");

  private final Map<String, Quote> types = new LinkedHashMap<>();
  private @Nullable Quote amount;
  private @Nullable Quote used;
  private boolean kept;
  private @Nullable Quote keptAmount;

  /** Facts of the bone graft, in order; empty when none was used. */
  List<Fact> find(Narrative story) {
    for (Narrative.Line l : story.lines()) read(l.utterance());
    if (used == null) fromHeading(story);
    if (used != null && types.isEmpty()) {
      for (Utterance u : story.headings()) types(u);
      amount = amount == null ? amountIn(story.headings()) : amount;
    }
    return facts();
  }

  /** {@code Bone graft packed:} a heading that tells it by itself. */
  private void fromHeading(Narrative story) {
    for (Narrative.Line l : story.lines()) {
      Utterance u = l.utterance();
      if (Narrative.under(u, "graft packed", "graft placed", "graft used", "grafting done")) {
        used = u.quote();
        return;
      }
    }
  }

  private void read(Utterance u) {
    if (savesBone(u)) {
      kept = true;
      if (Measure.in(u, 0, u.sentence().tokens().size(), Measure.VOLUMES)) keptAmount = u.quote();
    }
    if (denied(u)) return;
    boolean any = types(u);
    if (!any
        && Narrative.told(u, "rib") != null
        && placed(u)
        && (u.hasAny("fusion", "v-fuse", "cage") || BoneOrigin.rib(u))) {
      types.putIfAbsent("autograft-local", u.quote());
      any = true;
    }
    boolean bone = u.has("bone-stuff") && !u.has("thrown-away");
    String origin = bone && placed(u) ? BoneOrigin.of(u) : null;
    if (origin != null) {
      types.putIfAbsent(origin, u.quote());
      any = true;
    }
    if (!any && filledWithBone(u)) any = true;
    if (!any) return;
    if (used == null) used = u.quote();
    if (amount == null) amount = GraftAmount.in(u);
  }

  /** {@code No cage, no screws and no graft were used}. */
  private static boolean denied(Utterance u) {
    boolean none = false;
    for (Mention m : u.mentions()) {
      if (!SOURCES.contains(m.concept())) continue;
      boolean word = m.concept().equals("graft-word");
      if (word && !u.negated(m)) return false;
      none |= word;
    }
    return none && !u.hasAny("v-fuse", "graft-donor", "graft-iliac");
  }

  /** Notes every graft of a sentence; whether there was one. */
  private boolean types(Utterance u) {
    boolean any = false;
    for (Mention m : u.mentions()) {
      if (!SOURCES.contains(m.concept()) || !Narrative.told(u, m) || u.has("thrown-away")) continue;
      if (Narrative.under(u, "specimen", "patholog") || leftUnused(u, m)) continue;
      String type = type(u, m);
      if (type == null) continue;
      any = true;
      if (!type.equals("used")) types.putIfAbsent(type, u.quote(m.from()));
    }
    return any;
  }

  /** {@code was at hand but was not opened}: what was done with it is denied after it. */
  private static boolean leftUnused(Utterance u, Mention graft) {
    return !placed(u)
        && u.mentions()
            .any(m -> m.from() >= graft.to() && m.concept().startsWith("v-") && u.negated(m));
  }

  private @Nullable String type(Utterance u, Mention m) {
    int from = Measure.partStart(u, m);
    int to = Measure.partEnd(u, m);
    boolean cut = u.has("separate-cut") && u.has("graft-piece") && !u.hasAny("cage", "graft-donor");
    boolean piece = has(u, "graft-piece", from, to) || cut;
    boolean pieces = has(u, "graft-pieces", from, to);
    return switch (m.concept()) {
      case "graft-iliac" -> {
        if (u.has("graft-donor") && !u.has("separate-cut")) yield null;
        if (!piece
            && !pieces
            && !has(u, "graft-word", from, to)
            && !has(u, "graft-own", from, to)) {
          yield null;
        }
        yield piece ? "autograft-structural" : "autograft-morselized";
      }
      case "graft-own" -> own(u, m, from, to);
      case "graft-donor" -> donor(u, m, piece, pieces);
      case "graft-piece" -> strut(u, m, from, to);
      case "graft-pieces" -> chips(u, m, from, to);
      default -> bare(u) ? "used" : null;
    };
  }

  /** Own bone, where it is named as a graft or put into place. */
  private static @Nullable String own(Utterance u, Mention m, int from, int to) {
    if (has(u, "graft-iliac", from, to)) return null;
    boolean named = false;
    for (int i = m.from(); i < m.to(); i++) named |= u.word(i).contains("graft");
    return named || placed(u) || bare(u) ? "autograft-local" : null;
  }

  /** Donor bone in one piece or in chips; the bare word tells neither once a piece is told. */
  private @Nullable String donor(Utterance u, Mention m, boolean piece, boolean pieces) {
    if (piece && !pieces) return "allograft-structural";
    boolean bareWord = m.to() - m.from() == 1 && !pieces && u.word(m.from()).startsWith("allo");
    if (bareWord && (types.containsKey("allograft-structural") || u.has("graft-piece")))
      return "used";
    return "allograft-morselized";
  }

  /** A strut whose source stands beside it is told there; a bare one is a graft all the same. */
  private static @Nullable String strut(Utterance u, Mention m, int from, int to) {
    if (!u.word(m.from()).equals("strut") && !u.word(m.from()).equals("tricortical")) return null;
    boolean donor = u.has("graft-donor") && !u.has("separate-cut");
    boolean told = donor || has(u, "graft-iliac", from, to);
    if (told || has(u, "cage", from, to) || u.clauseAt(m.from()).has("cement")) return null;
    return u.word(m.from()).equals("tricortical") ? "autograft-structural" : "used";
  }

  /** Chips and pieces: own bone when bone was saved for it, else of a source told elsewhere. */
  private @Nullable String chips(Utterance u, Mention m, int from, int to) {
    if (!u.word(m.from()).startsWith("chip") && !u.word(m.from()).startsWith("morsel")) return null;
    for (String s : List.of("graft-donor", "graft-iliac", "graft-own")) {
      if (has(u, s, from, to)) return null;
    }
    if (!placed(u)) return null;
    if (kept && types.isEmpty()) return "autograft-local";
    return "used";
  }

  private static boolean bare(Utterance u) {
    return placed(u)
        || u.hasAny("fusion", "graft-own", "graft-donor")
        || Narrative.under(u, "graft");
  }

  private static boolean placed(Utterance u) {
    return u.hasAny("v-seat", "cage", "gap-place", "v-fuse") || packs(u);
  }

  private static boolean packs(Utterance u) {
    for (int i = 0; i < u.sentence().tokens().size(); i++) {
      String s = u.sentence().tokens().get(i).stem();
      if (s.equals("pack") || s.equals("fill") || s.equals("load") || s.equals("stuff"))
        return true;
    }
    return false;
  }

  /** A cage filled with bone of which no more is said. */
  private static boolean filledWithBone(Utterance u) {
    Mention cage = Narrative.told(u, "cage");
    if (cage == null || !packs(u)) return false;
    for (int i = cage.to(); i < u.sentence().tokens().size(); i++) {
      if (u.word(i).equals("bone")
          && !u.word(i + 1).equals("cement")
          && (u.word(i - 1).equals("with") || u.word(i - 2).equals("with"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean savesBone(Utterance u) {
    return u.firstAsserted("bone-kept") != null
        && u.hasAny("bone-matter", "graft-word", "graft-own");
  }

  private static boolean has(Utterance u, String concept, int from, int to) {
    for (Mention m : u.mentions()) {
      if (m.concept().equals(concept) && m.from() >= from && m.to() <= to) return true;
    }
    return false;
  }

  private @Nullable Quote amountIn(List<Utterance> us) {
    for (Utterance u : us) {
      boolean graft = u.hasAny("graft-own", "graft-donor", "graft-iliac", "graft-word");
      Quote q = graft ? GraftAmount.in(u) : null;
      if (q != null) return q;
    }
    return null;
  }

  private List<Fact> facts() {
    if (used == null) return List.of();
    var out = new ArrayList<Fact>();
    types.forEach((type, quote) -> out.add(Fact.of("bone-graft", type, Standing.BODY, quote)));
    if (types.isEmpty()) out.add(Fact.of("bone-graft", "used", Standing.BODY, used));
    types.values().stream()
        .findFirst()
        .ifPresent(q -> out.add(Fact.of("bone-graft-type", "stated", Standing.BODY, q)));
    if (amount == null && types.containsKey("autograft-local")) amount = keptAmount;
    if (amount != null) {
      out.add(Fact.of("bone-graft-amount", "stated", Standing.BODY, amount));
    }
    return out;
  }
}
