package org.surgicode.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.surgicode.casefile.CodeLine;
import org.surgicode.casefile.Judgement;
import org.surgicode.review.FiledReview;
import org.surgicode.review.ReviewRound;

/** Tells a round of reviews: a line for each case as it goes, and a table at the end. */
public final class RoundReport implements ReviewRound.Progress {
  private int operations;
  private int told;

  @Override
  public void begun(int count) {
    operations = count;
    Console.say("Found " + count + " operations; reading, judging and writing back each.");
  }

  @Override
  public void done(FiledReview filed) {
    int documents = filed.review().searched().size();
    progress(filed.caseId() + ": " + documents + " documents read");
  }

  @Override
  public void failed(String procedure, String sentence) {
    progress(procedure + ": " + sentence);
  }

  /** Prints the table of what a round came to. */
  public void table(List<FiledReview> round) {
    Console.say("");
    lines(round).forEach(Console::say);
    Console.say("");
  }

  /** The table's lines: case, determination, codes with modifiers and units, flags, written. */
  public static List<String> lines(List<FiledReview> round) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Case", "Determination", "Codes", "Flags", "Written to the EHR"));
    round.forEach(filed -> rows.add(row(filed)));
    List<Integer> widths = new ArrayList<>();
    for (int column = 0; column < rows.get(0).size(); column++) {
      int at = column;
      widths.add(rows.stream().mapToInt(row -> row.get(at).length()).max().orElse(0));
    }
    return rows.stream().map(row -> aligned(row, widths)).toList();
  }

  private void progress(String text) {
    told++;
    Console.say(String.format("[%2d/%d] %s", told, operations, text));
  }

  private static List<String> row(FiledReview filed) {
    Judgement judgement = filed.review().judgement();
    String codes =
        judgement.codes().stream().map(RoundReport::line).collect(Collectors.joining(", "));
    return List.of(
        filed.caseId(),
        judgement.determination().code(),
        codes.isEmpty() ? "-" : codes,
        Integer.toString(judgement.flags().size()),
        filed.written() == null ? "-" : filed.written());
  }

  private static String line(CodeLine line) {
    String modifiers = line.modifiers().stream().map(m -> "-" + m).collect(Collectors.joining());
    return line.code() + modifiers + " x" + line.units();
  }

  private static String aligned(List<String> row, List<Integer> widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < row.size(); column++) {
      String cell = row.get(column);
      line.append(cell).append(" ".repeat(widths.get(column) - cell.length() + 2));
    }
    return line.toString().stripTrailing();
  }
}
