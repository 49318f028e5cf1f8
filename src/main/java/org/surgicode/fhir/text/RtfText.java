package org.surgicode.fhir.text;

import com.rtfparserkit.parser.RtfListenerAdaptor;
import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import com.rtfparserkit.rtf.Command;
import com.rtfparserkit.rtf.CommandType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.surgicode.casefile.UnreadReason;

/** Text of an RTF note: visible words only, paragraphs as lines, table cells separated by tabs. */
final class RtfText extends RtfListenerAdaptor {
  private static final int DEEPEST = 200;

  private final Lines lines = new Lines();
  private final Deque<Seen> outer = new ArrayDeque<>();
  private Seen seen = new Seen(false, false);

  /**
   * What hides the words of a group.
   *
   * @param aside they stand in a table of fonts, styles or the like
   * @param hidden they are formatted as hidden or struck out
   */
  private record Seen(boolean aside, boolean hidden) {
    boolean words() {
      return !aside && !hidden;
    }
  }

  private RtfText() {}

  static String extract(byte[] bytes) {
    refuseHugeBinaries(bytes);
    var reading = new RtfText();
    try {
      new StandardRtfParser().parse(new RtfStreamSource(new ByteArrayInputStream(bytes)), reading);
    } catch (UnreadableText e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new UnreadableText(UnreadReason.BROKEN);
    }
    return reading.lines.text();
  }

  /** The parser would make room for as many bytes as a {@code bin} announces. */
  private static void refuseHugeBinaries(byte[] bytes) {
    for (int i = 0; i + 4 < bytes.length; i++) {
      if (bytes[i] == '\\' && bytes[i + 1] == 'b' && bytes[i + 2] == 'i' && bytes[i + 3] == 'n') {
        long announced = 0;
        for (int d = i + 4; d < bytes.length && bytes[d] >= '0' && bytes[d] <= '9'; d++) {
          announced = Math.min(announced * 10 + bytes[d] - '0', Integer.MAX_VALUE);
        }
        if (announced > bytes.length) {
          throw new UnreadableText(UnreadReason.UNSAFE);
        }
      }
    }
  }

  @Override
  public void processGroupStart() {
    if (outer.size() == DEEPEST) {
      throw new UnreadableText(UnreadReason.TOO_LARGE);
    }
    outer.push(seen);
  }

  @Override
  public void processGroupEnd() {
    if (!outer.isEmpty()) {
      seen = outer.pop();
    }
  }

  @Override
  public void processString(String string) {
    if (seen.words()) {
      lines.words(string);
    }
  }

  @Override
  public void processCommand(
      Command command, int parameter, boolean hasParameter, boolean optional) {
    if (optional || aside(command)) {
      seen = new Seen(true, seen.hidden());
      return;
    }
    switch (command) {
      case v, strike, deleted, striked ->
          seen = new Seen(seen.aside(), !hasParameter || parameter != 0);
      case plain -> seen = new Seen(seen.aside(), false);
      default -> {
        if (seen.words()) {
          layout(command);
        }
      }
    }
  }

  private void layout(Command command) {
    switch (command) {
      case par, line, softline -> lines.lineBreak();
      case sect, page, column, softpage -> lines.block();
      case trowd, row, nestrow -> lines.row();
      case cell, nestcell -> lines.cell();
      case tab -> lines.tab();
      case emdash -> lines.words("\u2014");
      case endash -> lines.words("\u2013");
      case lquote -> lines.words("\u2018");
      case rquote -> lines.words("\u2019");
      case ldblquote -> lines.words("\u201c");
      case rdblquote -> lines.words("\u201d");
      case bullet -> lines.words("\u2022");
      case emspace, enspace, qmspace -> lines.words(" ");
      default -> {}
    }
  }

  /** Destinations that hold no words of the note. */
  private static boolean aside(Command command) {
    if (command.getCommandType() != CommandType.Destination) {
      return false;
    }
    return switch (command) {
      case rtf, field, fldrslt, shptxt, footnote -> false;
      default -> true;
    };
  }
}
