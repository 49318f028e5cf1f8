package org.surgicode.web.performance;

import java.util.List;

/**
 * One question that the figures answer.
 *
 * @param id its anchor
 * @param title what it is about
 * @param lead how the numbers are meant; empty where that is plain
 * @param plots upright bars by month
 * @param sharesTitle what the lying bars are; empty when there are none
 * @param shares lying bars
 * @param sheet the table behind
 */
record Topic(
    String id,
    String title,
    String lead,
    List<Plot> plots,
    String sharesTitle,
    List<Share> shares,
    Sheet sheet) {}
