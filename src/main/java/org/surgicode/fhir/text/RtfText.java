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

/** Text of an RTF note: visible words only, paragraphs as lines, table cells separated by tabs. */
final class RtfText extends RtfListenerAdaptor {
  private static final int DEEPEST = 200;

  private final Lines lines = new Lines();
  private final Deque<Boolean> outer = new ArrayDeque<>();
  private boolean silent;

  private RtfText() {}

  static String extract(byte[] bytes) {
    var reading = new RtfText();
    try {
      new StandardRtfParser().parse(new RtfStreamSource(new ByteArrayInputStream(bytes)), reading);
    } catch (UnreadableText e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new UnreadableText("broken RTF");
    }
    return reading.lines.text();
  }

  @Override
  public void processGroupStart() {
    if (outer.size() == DEEPEST) {
      throw new UnreadableText("too deep");
    }
    outer.push(silent);
  }

  @Override
  public void processGroupEnd() {
    if (!outer.isEmpty()) {
      silent = outer.pop();
    }
  }

  @Override
  public void processString(String string) {
    if (!silent) {
      lines.words(string);
    }
  }

  @Override
  public void processCommand(
      Command command, int parameter, boolean hasParameter, boolean optional) {
    if (optional || hidden(command)) {
      silent = true;
      return;
    }
    switch (command) {
      case v, strike, deleted, striked -> silent = !hasParameter || parameter != 0;
      case plain -> silent = false;
      default -> {
        if (!silent) {
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
  private static boolean hidden(Command command) {
    if (command.getCommandType() != CommandType.Destination) {
      return false;
    }
    return switch (command) {
      case rtf, field, fldrslt, shptxt, footnote -> false;
      default -> true;
    };
  }
}
