package org.surgicode.web.sidebar;

import java.util.List;
import java.util.stream.Stream;
import org.surgicode.casefile.Judgement;
import org.surgicode.casefile.SiteReport;
import org.surgicode.casefile.SurgicalCase;

/** What a coder considers beside the suggestion. */
final class Hints {
  private Hints() {}

  static List<HintCard> companions(Judgement judged, SurgicalCase chart, Trail trail, Voice voice) {
    return judged.companions().stream()
        .map(
            c ->
                new HintCard(
                    c.code(),
                    voice.meaning(c.code()),
                    Words.proof(c.evidence(), "companions", chart, trail, voice)))
        .toList();
  }

  static List<HintCard> modifiers(Judgement judged, SurgicalCase chart, Trail trail, Voice voice) {
    return judged.modifierHints().stream()
        .map(
            m ->
                new HintCard(
                    m.modifier(),
                    voice.spoken().modifier(m.modifier()).orElse(m.because()),
                    Words.proof(m.evidence(), "modifiers", chart, trail, voice)))
        .toList();
  }

  static List<Note> tables(SiteReport site, Voice voice) {
    Stream<Note> edits = site.edits().stream().map(e -> new Note(e.about(), e.says()));
    Stream<Note> tables =
        site.tables().stream()
            .map(
                t ->
                    new Note(
                        voice.word("table-", t.kind().code()),
                        t.file() == null ? voice.say("table-" + t.state()) : t.file()));
    return Stream.concat(edits, tables).toList();
  }
}
