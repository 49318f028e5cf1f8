package org.surgicode.fhir.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines that a printer repeats at the head or foot of every page, such as the patient's name and
 * {@code Page 2 of 3}: they stand in the middle of a sentence and are kept only once.
 */
final class RunningHeads {
  private final List<String> first;

  /** Takes the first page as the pattern. */
  RunningHeads(List<String> firstPage) {
    this.first = firstPage;
  }

  /** A later page without the lines at its head that repeat those of the first page. */
  List<String> withoutHead(List<String> page) {
    int n = 0;
    while (n < page.size() && n < first.size() && alike(page.get(n), first.get(n))) {
      n++;
    }
    return page.subList(n, page.size());
  }

  /** A page without the lines at its foot that are repeated at the foot of the next one. */
  List<String> withoutFoot(List<String> page, List<String> next) {
    int n = 0;
    while (n < page.size()
        && n < next.size()
        && alike(page.get(page.size() - 1 - n), next.get(next.size() - 1 - n))) {
      n++;
    }
    return page.subList(0, page.size() - n);
  }

  /** All pages as one run of lines, foot lines kept on the last page only. */
  static List<List<String>> strip(List<List<String>> pages) {
    if (pages.size() < 2) {
      return pages;
    }
    var heads = new RunningHeads(pages.get(0));
    List<List<String>> stripped = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      List<String> page = pages.get(i);
      if (i + 1 < pages.size()) {
        page = heads.withoutFoot(page, pages.get(i + 1));
      }
      stripped.add(i == 0 ? page : heads.withoutHead(page));
    }
    return stripped;
  }

  private static boolean alike(String a, String b) {
    return withoutNumbers(a).equals(withoutNumbers(b));
  }

  private static String withoutNumbers(String line) {
    var out = new StringBuilder();
    line.chars().filter(c -> !Character.isDigit(c) && c != ' ').forEach(c -> out.append((char) c));
    return out.toString();
  }
}
