package org.surgicode.web.sidebar;

import java.util.List;
import org.surgicode.casefile.DocumentStatus;
import org.surgicode.casefile.SurgicalCase;

/**
 * A document of a case as the lists name it.
 *
 * @param name title and day
 * @param address where it is shown
 * @param reason why it could not be read; empty when it was
 */
record DocumentLine(String name, String address, String reason) {

  static List<DocumentLine> read(SurgicalCase chart, Trail trail, Voice voice) {
    return chart.documents().stream()
        .filter(d -> d.status() != DocumentStatus.VOID)
        .map(
            d ->
                new DocumentLine(
                    Words.name(d, voice), trail.document(d.resource(), d.attachment()), ""))
        .distinct()
        .toList();
  }

  static List<DocumentLine> unread(SurgicalCase chart, Trail trail, Voice voice) {
    return chart.unreadable().stream()
        .map(
            d ->
                new DocumentLine(
                    Harmless.text(d.title().isBlank() ? d.resource() : d.title()),
                    trail.document(d.resource(), d.attachment()),
                    voice.say("unread-" + d.reason().code())))
        .toList();
  }
}
