package org.surgicode.web.worklist;

import java.util.List;

/**
 * One operation of the list, worded.
 *
 * @param id name of the case, as in its address
 * @param site where it was done; empty when unknown
 * @param surgeon who operated; empty when unknown
 * @param day day of the operation; empty when unknown
 * @param since how long ago that is; empty when unknown
 * @param kind identifier of the determination, which picks shape and colour
 * @param determination the determination in words
 * @param codes suggested lines; empty for who may not see codes
 * @param held what holds the case back, in words
 * @param decided what was decided; empty while nothing is
 * @param questions how many questions are open, in words; empty for none
 * @param asked the open questions in words, each with whom it is for
 * @param seen reference of the owner, or the sign for nobody
 * @param owner his name; empty for nobody
 * @param mine whether the visitor owns it
 * @param second how far the second review is, in words; empty when there is none
 * @param secondBy who gave it; empty until then
 * @param mayWant whether a second review can be asked for
 * @param mayGive whether the visitor can give it
 */
record LineView(
    String id,
    String site,
    String surgeon,
    String day,
    String since,
    String kind,
    String determination,
    List<String> codes,
    List<String> held,
    String decided,
    String questions,
    List<String> asked,
    String seen,
    String owner,
    boolean mine,
    String second,
    String secondBy,
    boolean mayWant,
    boolean mayGive) {}
