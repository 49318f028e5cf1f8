package org.surgicode.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.casefile.UnusableInput;

/** Whatever happens to a Bundle on its way, it gives cases or a sentence. */
class DamagedBundlesTest {
  private static final List<String> BUNDLES =
      List.of(Cases.bundle("a02"), Cases.bundle("a11"), Cases.bundle("b06"));
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String MARKS = "{}[]\",:0eE-+.truefalsn\\u0000 <>&";

  @Test
  void aCutBundleIsRefused() {
    Tries.of(
        150,
        random -> {
          String bundle = anyBundle(random).strip();

          assertThat(outcome(bundle.substring(0, random.nextInt(bundle.length()))))
              .isEqualTo("not-json");
        });
  }

  @Test
  void anEmptyBundleAndOneWithoutItsLastBraceAreRefused() {
    assertThat(outcome("")).isEqualTo("not-json");
    assertThat(BUNDLES)
        .map(String::strip)
        .allSatisfy(
            bundle ->
                assertThat(outcome(bundle.substring(0, bundle.length() - 1)))
                    .isEqualTo("not-json"));
  }

  @Test
  void aScrambledBundleGivesCasesOrASentence() {
    Tries.of(
        300,
        random -> {
          var bundle = new StringBuilder(anyBundle(random));
          int changes = random.nextInt(1, 9);
          for (int i = 0; i < changes; i++) {
            change(bundle, random);
          }

          assertThat(outcome(bundle.toString())).isNotEmpty();
        });
  }

  @Test
  void aBundleThatLacksOrBendsSomethingGivesCasesOrASentence() {
    Tries.of(
        400,
        random -> {
          JsonNode bundle = JSON.readTree(anyBundle(random));
          int changes = random.nextInt(1, 7);
          for (int i = 0; i < changes; i++) {
            List<ObjectNode> objects = new ArrayList<>();
            collect(bundle, objects);
            if (!objects.isEmpty()) { // all of the Bundle can be gone by now
              bend(objects.get(random.nextInt(objects.size())), random);
            }
          }

          assertThat(outcome(bundle.toString())).isNotEmpty();
        });
  }

  private static String anyBundle(RandomGenerator random) {
    return BUNDLES.get(random.nextInt(BUNDLES.size()));
  }

  private static void collect(JsonNode node, List<ObjectNode> objects) {
    if (node instanceof ObjectNode object && !object.isEmpty()) {
      objects.add(object);
    }
    node.forEach(child -> collect(child, objects));
  }

  private static void bend(ObjectNode object, RandomGenerator random) {
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

  private static void change(StringBuilder bundle, RandomGenerator random) {
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
