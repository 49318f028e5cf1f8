package org.surgicode.reading.text;

import java.util.Map;

/**
 * Takes inflection and spelling variants off a word, so that vocabulary is written once: {@code
 * opened}, {@code opening} → {@code open}; {@code tumours} → {@code tumor}.
 */
public final class Stemmer {
  private static final WordMap<String> IRREGULAR =
      WordMap.of(
          Map.ofEntries(
              Map.entry("took", "take"),
              Map.entry("taken", "take"),
              Map.entry("came", "come"),
              Map.entry("went", "go"),
              Map.entry("gone", "go"),
              Map.entry("brought", "bring"),
              Map.entry("swept", "sweep"),
              Map.entry("drew", "draw"),
              Map.entry("drawn", "draw"),
              Map.entry("withdrawn", "withdraw"),
              Map.entry("withdrew", "withdraw"),
              Map.entry("left", "left"),
              Map.entry("leaving", "leav"),
              Map.entry("leave", "leav"),
              Map.entry("leaves", "leav"),
              Map.entry("bitten", "bite"),
              Map.entry("bit", "bit"),
              Map.entry("bits", "bit"),
              Map.entry("bites", "bite"),
              Map.entry("broke", "break"),
              Map.entry("broken", "break"),
              Map.entry("found", "find"),
              Map.entry("got", "get"),
              Map.entry("gave", "give"),
              Map.entry("given", "give"),
              Map.entry("held", "hold"),
              Map.entry("laid", "lay"),
              Map.entry("lain", "lie"),
              Map.entry("lying", "lie"),
              Map.entry("made", "make"),
              Map.entry("did", "do"),
              Map.entry("done", "do"),
              Map.entry("does", "do"),
              Map.entry("saw", "see"),
              Map.entry("seen", "see"),
              Map.entry("sewn", "sew"),
              Map.entry("stuck", "stick"),
              Map.entry("tore", "tear"),
              Map.entry("torn", "tear"),
              Map.entry("undertaken", "undertake"),
              Map.entry("undertook", "undertake"),
              Map.entry("fell", "fall"),
              Map.entry("fallen", "fall"),
              Map.entry("rose", "rise"),
              Map.entry("ran", "run"),
              Map.entry("met", "meet"),
              Map.entry("led", "lead"),
              Map.entry("slid", "slide"),
              Map.entry("bled", "bleed"),
              Map.entry("leaf", "leaf"),
              Map.entry("kept", "keep"),
              Map.entry("felt", "feel"),
              Map.entry("chose", "choose"),
              Map.entry("chosen", "choose"),
              Map.entry("stood", "stand"),
              Map.entry("hung", "hang"),
              Map.entry("ground", "ground"),
              Map.entry("bone", "bone"),
              Map.entry("vertebrae", "vertebra"),
              Map.entry("bodies", "body"),
              Map.entry("laminae", "lamina"),
              Map.entry("laminas", "lamina"),
              Map.entry("metastases", "metastasis"),
              Map.entry("corpectomies", "corpectomy"),
              Map.entry("biopsies", "biopsy"),
              Map.entry("pus", "pus"),
              Map.entry("pelvis", "pelvis"),
              Map.entry("this", "this"),
              Map.entry("his", "his"),
              Map.entry("was", "was"),
              Map.entry("is", "is"),
              Map.entry("has", "has"),
              Map.entry("as", "as"),
              Map.entry("us", "us"),
              Map.entry("its", "its"),
              Map.entry("centre", "center"),
              Map.entry("fibre", "fiber"),
              Map.entry("grey", "gray"),
              Map.entry("disk", "disc"),
              Map.entry("disks", "disc"),
              Map.entry("during", "during"),
              Map.entry("note", "note"),
              Map.entry("notes", "note"),
              Map.entry("noted", "noted"),
              Map.entry("nothing", "nothing"),
              Map.entry("anything", "anything"),
              Map.entry("everything", "everything"),
              Map.entry("swelling", "swelling"),
              Map.entry("lining", "lining"),
              Map.entry("opening", "opening"),
              Map.entry("sling", "sling"),
              Map.entry("bed", "bed"),
              Map.entry("red", "red"),
              Map.entry("need", "need"),
              Map.entry("speed", "speed"),
              Map.entry("indeed", "indeed")));

  private Stemmer() {}

  /**
   * The stem of a lower-case word; numbers and short words come back unchanged. Deterministic and
   * linear in the length of the word.
   */
  public static String stem(String word) {
    if (word.endsWith("'s")) return stem(word.substring(0, word.length() - 2));
    for (int i = 0; i < word.length(); i++) if (Character.isDigit(word.charAt(i))) return word;
    String known = IRREGULAR.get(word);
    if (known != null) return dropE(known);
    if (word.length() < 4) return word;
    String w = american(word);
    if (w.endsWith("ies") && w.length() > 4) return w.substring(0, w.length() - 3) + "y";
    if (w.endsWith("ied") && w.length() > 4) return w.substring(0, w.length() - 3) + "y";
    if (w.endsWith("ing") && w.length() > 5 && hasVowel(w, w.length() - 3)) {
      return dropE(w.substring(0, w.length() - 3));
    }
    if (w.endsWith("ed") && !w.endsWith("eed") && w.length() > 4 && hasVowel(w, w.length() - 2)) {
      return dropE(w.substring(0, w.length() - 2));
    }
    if (w.endsWith("s")
        && !w.endsWith("ss")
        && !w.endsWith("us")
        && !w.endsWith("is")
        && !w.endsWith("as")) {
      return stem(w.substring(0, w.length() - 1));
    }
    return dropE(w);
  }

  /** Whether two letters stand together in a word that all British spellings below have. */
  private static boolean mayBeBritish(String w) {
    for (int i = 1; i < w.length(); i++) {
      char before = w.charAt(i - 1);
      char c = w.charAt(i);
      boolean digraph = c == 'e' && (before == 'a' || before == 'o');
      if (digraph || c == 'u' && before == 'o' || c == 's' && before == 'i') return true;
    }
    return false;
  }

  private static String american(String w) {
    if (!mayBeBritish(w)) return w;
    String r = w;
    r = r.replace("tumour", "tumor").replace("haem", "hem").replace("oedema", "edema");
    r = r.replace("oesoph", "esoph").replace("anaesth", "anesth").replace("orthopaed", "orthoped");
    r = r.replace("isation", "ization").replace("colour", "color").replace("neighbour", "neighbor");
    r = r.replace("mould", "mold").replace("paed", "ped");
    if (r.endsWith("ise") && r.length() > 7) r = r.substring(0, r.length() - 3) + "ize";
    if (r.endsWith("ised") && r.length() > 8) r = r.substring(0, r.length() - 4) + "ized";
    if (r.endsWith("ising") && r.length() > 9) r = r.substring(0, r.length() - 5) + "izing";
    return r;
  }

  private static boolean hasVowel(String w, int end) {
    for (int i = 0; i < end; i++) if ("aeiouy".indexOf(w.charAt(i)) >= 0) return true;
    return false;
  }

  private static String dropE(String w) {
    if (w.equals("plane")) return w;
    boolean silent = w.length() > 3 && w.endsWith("e") && !w.endsWith("ee");
    String r = silent ? w.substring(0, w.length() - 1) : w;
    int n = r.length();
    boolean doubled = n > 3 && r.charAt(n - 1) == r.charAt(n - 2);
    return doubled && "aeiouls".indexOf(r.charAt(n - 1)) < 0 ? r.substring(0, n - 1) : r;
  }
}
