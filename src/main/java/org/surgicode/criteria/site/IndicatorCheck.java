package org.surgicode.criteria.site;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.CodeLine;
import org.surgicode.casefile.Judgement;
import org.surgicode.casefile.ModifierHint;
import org.surgicode.casefile.SiteReport.Edit;
import org.surgicode.casefile.SiteReport.Kind;
import org.surgicode.casefile.SiteReport.Outcome;
import org.surgicode.criteria.site.Shelf.IndicatorRow;

/** Holds modifiers, on the lines or to be considered, against the fee schedule's indicators. */
record IndicatorCheck(Shelf fees, Judgement judgement) {
  private static final List<String> ASSISTANTS = List.of("80", "81", "82", "AS");

  void tell(List<Edit> edits) {
    Set<String> told = new LinkedHashSet<>();
    for (CodeLine line : judgement.codes()) {
      IndicatorRow row = fees.indicators().get(line.code());
      if (row == null) {
        if (told.add(line.code())) {
          edits.add(
              new Edit(
                  Kind.FEE_SCHEDULE,
                  Outcome.NOTES,
                  line.code(),
                  "The schedule has no row for this code.",
                  null));
        }
        continue;
      }
      Set<String> modifiers = new LinkedHashSet<>(List.of("50", "51"));
      modifiers.addAll(line.modifiers());
      judgement.modifierHints().stream().map(ModifierHint::modifier).forEach(modifiers::add);
      for (String modifier : modifiers) {
        boolean onLine = line.modifiers().contains(modifier);
        Edit edit = edit(line.code() + "-" + modifier, modifier, onLine, row);
        if (edit != null && told.add(edit.about())) {
          edits.add(edit);
        }
      }
    }
  }

  private static @Nullable Edit edit(
      String about, String modifier, boolean onLine, IndicatorRow row) {
    if (modifier.equals("62")) {
      return edit(about, onLine, row, "two surgeons", row.twoSurgeons(), twoSurgeons(row));
    }
    if (ASSISTANTS.contains(modifier)) {
      return edit(about, onLine, row, "assistant", row.assistant(), assistant(row));
    }
    if (modifier.equals("50")) {
      String says = row.bilateral().equals("0") ? "both sides are never paid for" : "see the payer";
      boolean against = onLine && row.bilateral().equals("0");
      return new Edit(
          Kind.FEE_SCHEDULE,
          against ? Outcome.HOLDS : Outcome.PASSES,
          about,
          "Indicator for both sides is " + row.bilateral() + ": " + says + carried(onLine),
          row.row());
    }
    if (modifier.equals("51")) {
      boolean never = row.multiple().equals("0");
      return new Edit(
          Kind.FEE_SCHEDULE,
          onLine && never ? Outcome.HOLDS : Outcome.PASSES,
          about,
          "Indicator for several procedures is "
              + row.multiple()
              + ": "
              + (never ? "never reduced, so never marked" : "reduced by the payer")
              + carried(onLine),
          row.row());
    }
    return null;
  }

  private static Edit edit(
      String about, boolean onLine, IndicatorRow row, String what, String indicator, String says) {
    boolean allowed = indicator.equals("2");
    boolean never = what.equals("assistant") ? indicator.equals("1") : indicator.equals("0");
    Outcome against = onLine && (never || indicator.equals("9")) ? Outcome.HOLDS : Outcome.NOTES;
    return new Edit(
        Kind.FEE_SCHEDULE,
        allowed ? Outcome.PASSES : against,
        about,
        "Indicator for " + what + " is " + indicator + ": " + says + ".",
        row.row());
  }

  private static String twoSurgeons(IndicatorRow row) {
    return switch (row.twoSurgeons()) {
      case "0" -> "never paid for two";
      case "1" -> "the claim must show why two were needed";
      case "2" -> "paid when they are of two specialties";
      default -> "does not apply";
    };
  }

  private static String assistant(IndicatorRow row) {
    return switch (row.assistant()) {
      case "0" -> "paid only when the claim shows the need";
      case "1" -> "never paid";
      case "2" -> "paid";
      default -> "does not apply";
    };
  }

  private static String carried(boolean onLine) {
    return onLine ? "." : "; the line does not carry it.";
  }
}
