package org.surgicode.web.library;

import java.util.List;

/**
 * Everything that the card of one code shows, worded and in order.
 *
 * @param role primary or add-on, in words
 * @param title what the family is about
 * @param meaning what this code is for
 * @param way region with its way in; for the add-on its name
 * @param side side of the dura; empty for the add-on
 * @param criteria what the record has to prove
 * @param either the two ways to show that the operation was needed
 * @param need what holds for both
 * @param fits examples that fit
 * @param misses near-misses
 * @param editions which days the criteria judge
 * @param words everything that a search looks at
 */
record Card(
    String code,
    String role,
    String title,
    String meaning,
    String way,
    String side,
    List<Row> criteria,
    List<String> guidelines,
    ModifierRows modifiers,
    List<String> modifierNotes,
    List<String> either,
    List<String> need,
    List<String> responsible,
    Related related,
    List<String> plain,
    List<String> clinical,
    List<LibraryFile.Fit> fits,
    List<LibraryFile.Miss> misses,
    List<String> documentation,
    List<FlagGroup> flags,
    List<String> notes,
    String editions,
    SearchWords words) {}
