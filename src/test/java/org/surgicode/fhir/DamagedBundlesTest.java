package org.surgicode.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.casefile.UnusableInput;

/** Whatever happens to a Bundle on its way, it gives cases or a sentence. */
class DamagedBundlesTest {
  private static final List<String> BUNDLES =
      List.of(Cases.bundle("a02"), Cases.bundle("a11"), Cases.bundle("b06"));
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MARKS = "{}[]\",:0eE-+.truefalsn\\u0000 <>&";

  @Property(tries = 150)
  void aCutBundleIsRefused(@ForAll @IntRange(max = 2) int which, @ForAll double where) {
    String bundle = BUNDLES.get(which).strip();
    int end = (int) (Math.abs(where % 1.0) * (bundle.length() - 1));

    assertThat(outcome(bundle.substring(0, end))).isEqualTo("not-json");
  }

  @Property(tries = 300)
  void aScrambledBundleGivesCasesOrASentence(
      @ForAll @IntRange(max = 2) int which,
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 8) int changes) {
    var random = new Random(seed);
    var bundle = new StringBuilder(BUNDLES.get(which));
    for (int i = 0; i < changes; i++) {
      change(bundle, random);
    }

    assertThat(outcome(bundle.toString())).isNotEmpty();
  }

  @Property(tries = 400)
  void aBundleThatLacksOrBendsSomethingGivesCasesOrASentence(
      @ForAll @IntRange(max = 2) int which,
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 6) int changes)
      throws IOException {
    var random = new Random(seed);
    JsonNode bundle = JSON.readTree(BUNDLES.get(which));
    for (int i = 0; i < changes; i++) {
      List<ObjectNode> objects = new ArrayList<>();
      collect(bundle, objects);
      bend(objects.get(random.nextInt(objects.size())), random);
    }

    assertThat(outcome(bundle.toString())).isNotEmpty();
  }

  private static void collect(JsonNode node, List<ObjectNode> objects) {
    if (node instanceof ObjectNode object && !object.isEmpty()) {
      objects.add(object);
    }
    node.forEach(child -> collect(child, objects));
  }

  private static void bend(ObjectNode object, Random random) {
    var names = new ArrayList<String>();
    object.fieldNames().forEachRemaining(names::add);
    String name = names.get(random.nextInt(names.size()));
    switch (random.nextInt(5)) {
      case 0, 1 -> object.remove(name);
      case 2 -> object.put(name, "");
      case 3 -> object.set(name, JSON.createArrayNode().add(object.get(name)));
      default -> object.set(name, JSON.createObjectNode());
    }
  }

  private static void change(StringBuilder bundle, Random random) {
    int at = random.nextInt(bundle.length() - 40);
    switch (random.nextInt(4)) {
      case 0 -> bundle.setCharAt(at, MARKS.charAt(random.nextInt(MARKS.length())));
      case 1 -> bundle.delete(at, at + random.nextInt(40));
      case 2 -> bundle.insert(at, bundle.substring(at, at + random.nextInt(40)));
      default -> {
        int quote = bundle.indexOf("\"", at);
        if (quote > 0) {
          bundle.insert(quote + 1, MARKS.charAt(random.nextInt(MARKS.length())));
        }
      }
    }
  }

  private static String outcome(String bundle) {
    try {
      List<SurgicalCase> cases = Cases.BUNDLES.read(bundle, "x");
      return cases.size() + " cases";
    } catch (UnusableInput e) {
      return e.code();
    }
  }
}
